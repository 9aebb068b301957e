package org.flightclearance.packaged;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Two nodes of the package, started at the same moment on one PostgreSQL that was empty. */
final class TwoNodes implements AutoCloseable {

    static final int NODES = 2;

    private final EmbeddedPostgres postgres;
    private final Unpacked unpacked;
    private final Map<String, String> settings;
    private final AtomicReferenceArray<Tracker> nodes = new AtomicReferenceArray<>(NODES);

    private TwoNodes(EmbeddedPostgres postgres, Unpacked unpacked, Map<String, String> more) {
        this.postgres = postgres;
        this.unpacked = unpacked;
        var all = new HashMap<>(more);
        all.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
        all.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        all.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        all.put("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "a key that both nodes have");
        all.put("FCT_RATE_LIMIT_PER_SECOND", "0");
        this.settings = Map.copyOf(all);
    }

    static TwoNodes start(Path folder, Map<String, String> settings) throws Exception {
        var postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "120")
                // The embedded server turns this off by default, so it would acknowledge before writing to disk
                .setServerConfig("synchronous_commit", "on")
                .start();
        var both = new TwoNodes(postgres, Unpacked.into(folder.resolve("an installation, 100%")), settings);
        var threads = Executors.newFixedThreadPool(NODES);
        try {
            var started = threads.invokeAll(List.of(() -> both.begin(folder, 0), () -> both.begin(folder, 1)));
            for (var one : started) {
                one.get();
            }
            return both;
        } catch (ExecutionException | InterruptedException failed) {
            both.close();
            throw failed;
        } finally {
            threads.shutdown();
        }
    }

    private Tracker begin(Path folder, int node) throws IOException, InterruptedException {
        var own = new HashMap<>(settings);
        // One node finds its classes as bin/tracker has them for later starts, the other one as the starter of Quarkus
        // does
        own.put("FCT_KEEP_CLASSES", String.valueOf(node == 0));
        var tracker = Tracker.start(unpacked.command("run"), folder.resolve("node-" + node), own);
        nodes.set(node, tracker);
        return tracker;
    }

    Tracker node(int number) {
        return nodes.get(number);
    }

    /** Starts a node that was killed or stopped anew. */
    void startAgain(Path folder, int node) throws IOException, InterruptedException {
        begin(folder, node);
    }

    Connection database() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    long number(String query) throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        for (int node = 0; node < NODES; node++) {
            if (nodes.get(node) != null) {
                nodes.get(node).close();
            }
        }
        postgres.close();
    }
}
