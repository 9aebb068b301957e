package org.flightclearance.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;

/** Whom a tracker writes to: a receiver of webhooks, and a mail server that hangs up. Both count whoever comes. */
final class Outside implements AutoCloseable {

    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService mailing = Executors.newSingleThreadExecutor();
    private final HttpServer receiver;
    private final ServerSocket mails;

    Outside() throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        mails = new ServerSocket(0, 50, loopback);
        mailing.submit(this::takeMails);
        receiver = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        receiver.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    private Void takeMails() throws IOException {
        while (true) {
            mails.accept().close();
            calls.incrementAndGet();
        }
    }

    /**
     * Settings with which a tracker may write to both. All that are started with them know the key of the secrets, so that
     * only the database keeps them from it.
     */
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("FCT_SECRET_KEY", "c2V2ZW50eSB0d28gaG91cnMgYmVmb3JlIHRoZSBmbGk=");
        settings.put("FCT_WEBHOOK_HOSTS", "localhost");
        settings.put("FCT_WEBHOOK_PRIVATE_HOSTS", "localhost");
        settings.put("QUARKUS_MAILER_FROM", "clearances@example.org");
        settings.put("QUARKUS_MAILER_HOST", "localhost");
        settings.put("QUARKUS_MAILER_PORT", String.valueOf(mails.getLocalPort()));
        return settings;
    }

    String address() {
        return "http://localhost:" + receiver.getAddress().getPort() + "/";
    }

    /** Webhooks and mails. */
    AtomicInteger calls() {
        return calls;
    }

    @Override
    public void close() throws IOException {
        receiver.stop(0);
        mails.close();
        mailing.shutdownNow();
    }
}
