package org.flightclearance.resilience;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.flightclearance.api.ApiClient;
import org.flightclearance.personal.DraftService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The power fails while eight writers write. Below H2 a disk keeps apart what was synced. What it would hold after the
 * cut is opened as a database: it has every write that was acknowledged before.
 */
@QuarkusTest
@WithTestResource(value = PowerCutTest.Disk.class, scope = TestResourceScope.MATCHING_RESOURCES)
class PowerCutTest {

    private static final int WRITERS = 8;
    private static final int CUTS = Integer.getInteger("power-cut.cuts", Boolean.getBoolean("full-length") ? 125 : 5);
    private static final long SEED = Long.getLong("power-cut.seed", 7);

    @Inject
    DraftService drafts;

    @TempDir
    Path folder;

    private final Set<EveryWrite.Acknowledged> acknowledged = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private volatile boolean ended;

    @Test
    void an_acknowledged_write_survives_a_power_cut() throws Exception {
        var writes = new EveryWrite(ApiClient.mission(), drafts);
        acknowledged.addAll(writes.all());
        assertThat(kinds()).as("kinds of writes").hasSize(8);
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            var dice = new Random(SEED + writer);
            writers.submit(() -> write(writes, dice));
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
        Log.infof("%d cuts, %d acknowledged writes: %s", CUTS, acknowledged.size(), outcomes);
        assertThat(outcomes.keySet()).as(outcomes.toString()).allMatch(outcome -> outcome.endsWith("whole"));
    }

    private void write(EveryWrite writes, Random dice) {
        try {
            while (!ended) {
                acknowledged.add(writes.write(dice));
            }
        } catch (IOException | InterruptedException | AssertionError e) {
            failure.completeExceptionally(e);
        }
    }

    private Set<String> kinds() {
        return acknowledged.stream().map(EveryWrite.Acknowledged::query).collect(Collectors.toSet());
    }

    private void cut(Random dice, Map<String, Integer> outcomes) throws Exception {
        var taken = CutDisk.database().stateAfter(1 + dice.nextInt(200), folder.resolve("certain"));
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

    private static String outcome(Path image, Set<EveryWrite.Acknowledged> before) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + image + ";TRACE_LEVEL_FILE=0")) {
            try {
                return lost(connection, before) > 0 ? "lost writes" : readable(connection);
            } finally {
                connection.createStatement().execute("shutdown immediately");
            }
        } catch (SQLException e) {
            Log.info("An image does not open: " + e.getMessage().lines().findFirst());
            return "does not open";
        }
    }

    private static long lost(Connection connection, Set<EveryWrite.Acknowledged> before) throws SQLException {
        long lost = 0;
        for (var kind : before.stream()
                .collect(Collectors.groupingBy(EveryWrite.Acknowledged::query))
                .entrySet()) {
            var stored = new HashSet<String>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(kind.getKey())) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
            }
            lost += kind.getValue().stream()
                    .filter(it -> !stored.contains(it.value()))
                    .count();
        }
        return lost;
    }

    /** Reads everything, and looks for requests without their history. */
    private static String readable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var tables = new HashSet<String>();
            try (var names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
            try (var halves = statement.executeQuery(
                    "select count(*) from flight_request r where not exists (select 1 from history_entry h"
                            + " where h.request_id = r.id) or not exists (select 1 from leg l where l.request_id = r.id)")) {
                halves.next();
                return halves.getInt(1) == 0 ? "whole" : "half a transaction";
            }
        }
    }

    /** The database of this test is a file on a disk whose power can fail. */
    public static class Disk implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            CutDisk.register();
            try {
                var file = Files.createTempDirectory("power-cut").resolve("tracker");
                return Map.of(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:" + CutDisk.SCHEME + ":file:" + file
                                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=200;RETENTION_TIME=0");
            } catch (IOException e) {
                throw new UncheckedIOException("no folder for the database", e);
            }
        }

        @Override
        public void stop() {
            // The folder is a temporary one
        }
    }
}
