package org.flightclearance.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.Settings;

/** Asks the tracker that runs with the same settings on this machine, as the health check of a container. */
@Command(
        name = "ready",
        description = "Says whether the tracker that runs with these settings on this machine can serve calls.",
        mixinStandardHelpOptions = true)
final class ReadyCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final PrintWriter out;

    ReadyCommand(Settings settings, PrintWriter out) {
        this.settings = settings;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var address = settings.localAddress().resolve("/q/health/ready");
        int status = ask(address);
        if (status != HttpURLConnection.HTTP_OK) {
            throw new NotDone("not ready: %s answers %s".formatted(address, status));
        }
        out.println("ready");
        return 0;
    }

    private static int ask(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        try {
            return connection.getResponseCode();
        } catch (IOException unanswered) {
            throw new NotDone("not ready: %s does not answer (%s)".formatted(address, NotDone.firstLine(unanswered)));
        } finally {
            connection.disconnect();
        }
    }
}
