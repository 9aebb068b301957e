package org.flightclearance.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.flightclearance.packaged.Tracker;

/**
 * Posts requests one by one, on 1 and on 16 connections. For comparison, another build posts the same into a database of
 * its own, and plain JDBC writes the same rows to a copy of the database, each request in its own transaction. All are
 * measured in turns, so that a busy machine affects all of them.
 */
final class PostingBenchmark {

    private static final Duration TURN = Duration.ofSeconds(8);

    /** Each takes a turn: a fresh process needs minutes until it is as fast as it gets. */
    private static final int WARM_UPS = Integer.getInteger("benchmark.warmups", 8);

    /** {@code quarkus-run.jar} of another build, which is measured in turns with this one; empty: none. */
    private static final @Nullable String AGAINST = path(System.getProperty("benchmark.against", ""));

    private static final int TURNS = Integer.getInteger("benchmark.turns", 3);
    private static final int[] CONNECTIONS = {1, 16};

    private static final byte[] REQUEST =
            """
            {"mission": "MINUSMA", "purpose": "isr", "aircraft": {"class": "uav", "type": "HRON",
             "registration": "99-01", "callsign": "UNO701"}, "sector": "East",
             "legs": [{"from": "GAGO", "to": {"name": "Ber", "latitude": 16.83, "longitude": -2.52},
             "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T11:30:00Z"}], "passengers": 0, "cargo_kg": 0,
             "unit": "Air operations", "sent": {"at": "2022-10-04T05:00:00Z", "channel": "note_verbale",
             "outgoing_reference": "NV/2022/118"}}"""
                    .getBytes(StandardCharsets.UTF_8);

    private final String kind;
    private final Path folder;

    private static @Nullable String path(String against) {
        return against.isBlank()
                ? null
                : Path.of(against, "quarkus-app", "quarkus-run.jar").toString();
    }

    PostingBenchmark(String kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var kind = System.getProperty("quarkus.datasource.db-kind", "h2");
        new PostingBenchmark(kind, Files.createTempDirectory("benchmark")).run();
    }

    private void run() throws Exception {
        try (var measured = new Contender(kind, Tracker.JAR, folder.resolve("measured"));
                var other = AGAINST == null ? null : new Contender(kind, Path.of(AGAINST), folder.resolve("other"))) {
            BareInserts rows;
            try (var connection = measured.database.ofCopy()) {
                rows = BareInserts.read(connection, "1 = 1");
            }
            for (int i = 0; i < WARM_UPS; i++) {
                Load.run(16, TURN, measured::posting);
                if (other != null) {
                    Load.run(16, TURN, other::posting);
                }
            }
            Load.run(16, TURN, () -> writing(measured.database, rows));
            System.out.printf(
                    "| %s | connections | tracker/s | p99 ms | other build/s | p99 ms | tracker : other | bare/s | p99 ms | tracker : bare |%n",
                    kind);
            System.out.println("|---|---|---|---|---|---|---|---|---|---|");
            for (int connections : CONNECTIONS) {
                inTurns(connections, measured, other, rows);
            }
        }
    }

    private static void inTurns(int connections, Contender measured, @Nullable Contender other, BareInserts rows)
            throws Exception {
        var posted = new ArrayList<Load.Result>();
        var before = new ArrayList<Load.Result>();
        var written = new ArrayList<Load.Result>();
        for (int turn = 0; turn < TURNS; turn++) {
            posted.add(Load.run(connections, TURN, measured::posting));
            if (other != null) {
                before.add(Load.run(connections, TURN, other::posting));
            }
            written.add(Load.run(connections, TURN, () -> writing(measured.database, rows)));
        }
        var ours = median(posted);
        var old = before.isEmpty() ? new Load.Result(Double.NaN, Double.NaN, Double.NaN) : median(before);
        var bare = median(written);
        System.out.printf(
                Locale.ROOT,
                "| | %d | %.0f | %.1f | %.0f | %.1f | %.2f | %.0f | %.1f | %.2f |%n",
                connections,
                ours.perSecond(),
                ours.p99(),
                old.perSecond(),
                old.p99(),
                ours.perSecond() / old.perSecond(),
                bare.perSecond(),
                bare.p99(),
                ours.perSecond() / bare.perSecond());
    }

    private static Load.Result median(List<Load.Result> results) {
        return results.stream()
                .sorted(Comparator.comparing(Load.Result::perSecond))
                .toList()
                .get(results.size() / 2);
    }

    /** A build that posts into a database of its own, which has one mission and one request at first. */
    private static final class Contender implements AutoCloseable {

        private final MeasuredDatabase database;
        private final Tracker tracker;
        private final String key;

        /** Copies the database with its one request, whose rows the plain database writes again. */
        Contender(String kind, Path jar, Path folder) throws Exception {
            Files.createDirectories(folder);
            database = MeasuredDatabase.open(kind, folder);
            var settings = new HashMap<>(database.settings());
            settings.put("FCT_RATE_LIMIT_PER_SECOND", "0");
            try (var first = Tracker.start(jar, folder, settings)) {
                first.foundMission();
                key = first.key("admin");
                try (var caller = PostingBenchmark.posting(first, key)) {
                    caller.call();
                }
            }
            database.copy();
            tracker = Tracker.start(jar, folder, settings);
        }

        PostingCaller posting() throws Exception {
            return PostingBenchmark.posting(tracker, key);
        }

        @Override
        public void close() throws IOException {
            tracker.close();
            database.close();
        }
    }

    private static PostingCaller posting(Tracker tracker, String key) throws Exception {
        return new PostingCaller(
                URI.create(tracker.root() + "/api/v1/requests"), "Bearer " + key, "application/json", REQUEST, 201);
    }

    private static Load.Caller writing(MeasuredDatabase database, BareInserts rows) throws SQLException {
        var connection = database.ofCopy();
        connection.setAutoCommit(false);
        var statements = rows.over(connection);
        return new Load.Caller() {
            @Override
            public void call() throws SQLException {
                statements.write(1);
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
