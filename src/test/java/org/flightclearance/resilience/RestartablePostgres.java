package org.flightclearance.resilience;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL that can be stopped without warning and started again, on the same port with the same data. */
final class RestartablePostgres implements AutoCloseable {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Path folder;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    RestartablePostgres() throws IOException {
        folder = Files.createTempDirectory("postgres");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "120")
                // The embedded server turns this off by default, so it would acknowledge before writing to disk
                .setServerConfig("synchronous_commit", "on")
                .setPort(port)
                .start();
    }

    /** Stops the server like {@code pg_ctl stop -m immediate}: sessions are cut, and the next start recovers. */
    void stopImmediately() throws IOException, InterruptedException {
        var process = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postmaster.pid")).get(0)))
                .orElseThrow();
        new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        Waiting.await("PostgreSQL stops", LONGEST_STOP, () -> !process.isAlive());
        close();
    }

    /** A separate session that does not use the application's network. */
    Connection session() throws SQLException {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL does not run");
        }
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
