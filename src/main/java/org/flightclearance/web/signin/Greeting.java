package org.flightclearance.web.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.flightclearance.security.account.PrintedPasswords;

/** Says in the log where the tracker answers and, after a first start, how to sign in. These are the last lines of a start. */
@ApplicationScoped
class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class);

    private static final String PORT = "quarkus.http.port";

    private final String version;
    private final PrintedPasswords passwords;

    Greeting(@ConfigProperty(name = "quarkus.application.version") String version, PrintedPasswords passwords) {
        this.version = version;
        this.passwords = passwords;
    }

    void onListening(@ObservesAsync HttpServerStart started) {
        var options = started.options();
        // Where any free port is asked for, the framework says in its setting which one it took
        int port = options.getPort() > 0
                ? options.getPort()
                : ConfigProvider.getConfig().getValue(PORT, Integer.class);
        var lines = new ArrayList<>(address(version, options.isSsl(), options.getHost(), port));
        lines.addAll(accounts(passwords.take()));
        LOG.info(String.join("\n", lines));
    }

    /** A start may end before it listens, because the port is taken. The accounts are stored, so this is their only chance. */
    void onEnd(@Observes ShutdownEvent end) {
        var lines = accounts(passwords.take());
        if (!lines.isEmpty()) {
            LOG.info(String.join("\n", lines));
        }
    }

    /** @param host that the tracker listens on, a name or an address */
    static List<String> address(String version, boolean secure, String host, int port) {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
        var named = everywhere || here ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return List.of(
                "Flight Clearance Tracker %s is ready: %s://%s:%s"
                        .formatted(version, secure ? "https" : "http", named, port),
                here
                        ? "It answers only on this machine. QUARKUS_HTTP_HOST=0.0.0.0 lets others in: docs/operations.md"
                        : everywhere
                                ? "It answers on every address of this machine."
                                : "It answers on the address %s.".formatted(host));
    }

    /** @param said the password of each new account, or where it is found */
    static List<String> accounts(Map<String, String> said) {
        if (said.isEmpty()) {
            return List.of();
        }
        int width = said.keySet().stream().mapToInt(String::length).max().orElseThrow();
        var lines = new ArrayList<String>();
        lines.add("Sign in with one of these accounts. Their passwords are printed only this once:");
        said.forEach(
                (account, password) -> lines.add("  " + account + " ".repeat(width - account.length() + 2) + password));
        return lines;
    }
}
