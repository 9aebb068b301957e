package org.flightclearance.resilience;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.database.h2.DurableDriver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The power fails while H2 writes over what it no longer needs, which it does here at each commit. Every row whose commit has
 * returned is in the file.
 */
class ReusedSpaceTest {

    private static final int WRITERS = 8;
    private static final int CUTS = Integer.getInteger("power-cut.cuts", 15);
    private static final long SEED = Long.getLong("power-cut.seed", 7);

    @TempDir
    Path folder;

    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private volatile boolean ended;

    @Test
    void what_is_acknowledged_survives_although_space_is_used_again() throws Exception {
        CutDisk.register();
        var url =
                "jdbc:h2:" + CutDisk.SCHEME + ":file:" + folder.resolve("tracker") + ";WRITE_DELAY=0;RETENTION_TIME=0";
        try (var first = connected(url)) {
            first.createStatement().execute("create table kept (id integer primary key, text varchar(2000))");
            first.createStatement().execute("create index kept_text on kept (text, id)");
            var writers = Executors.newFixedThreadPool(WRITERS);
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.submit(() -> write(url));
            }
            var outcomes = new TreeMap<String, Integer>();
            try {
                for (int cut = 0; cut < CUTS; cut++) {
                    cut(new Random(SEED + cut), outcomes);
                }
            } finally {
                ended = true;
                writers.shutdown();
                assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(outcomes.keySet()).as(outcomes.toString()).allMatch(outcome -> outcome.endsWith("whole"));
        }
    }

    private static Connection connected(String url) throws SQLException {
        var properties = new Properties();
        properties.put(DurableDriver.DURABILITY, "power");
        return new DurableDriver().connect(url, properties);
    }

    private void write(String url) {
        try (var connection = connected(url);
                var insert = connection.prepareStatement("insert into kept values (?, ?)")) {
            connection.setAutoCommit(false);
            while (!ended) {
                int id = next.incrementAndGet();
                insert.setInt(1, id);
                insert.setString(2, Integer.toString(id * 7_919 % 1_000).repeat(50));
                insert.executeUpdate();
                connection.commit();
                acknowledged.add(id);
            }
        } catch (SQLException | RuntimeException e) {
            failure.completeExceptionally(e);
        }
    }

    private void cut(Random dice, Map<String, Integer> outcomes) throws Exception {
        var taken = CutDisk.database().stateAfter(1 + dice.nextInt(400), folder.resolve("certain"));
        var before = taken.thenApply(it -> Set.copyOf(acknowledged));
        CompletableFuture.anyOf(before, failure).get(60, TimeUnit.SECONDS);
        for (var kind : PowerCut.values()) {
            var image = folder.resolve("image.mv.db");
            Files.copy(taken.join().certain(), image);
            kind.happen(taken.join(), image, dice);
            outcomes.merge(kind + " " + outcome(folder.resolve("image"), before.join()), 1, Integer::sum);
            Files.delete(image);
        }
    }

    private static String outcome(Path image, Set<Integer> before) {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + image + ";TRACE_LEVEL_FILE=0");
                var statement = connection.createStatement()) {
            var stored = new HashSet<Integer>();
            try (var rows = statement.executeQuery("select id from kept where text > '' order by text, id")) {
                while (rows.next()) {
                    stored.add(rows.getInt(1));
                }
            }
            statement.execute("shutdown immediately");
            return stored.containsAll(before) ? "whole" : "lost writes";
        } catch (SQLException e) {
            return "does not open";
        }
    }
}
