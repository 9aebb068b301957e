package org.flightclearance.benchmark;

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
import java.util.Map;

import org.flightclearance.packaged.Tracker;

/**
 * Posts requests one by one, on 1 and on 16 connections. For comparison, plain JDBC writes the same rows to a copy of
 * the database, each request in its own transaction. Both are measured in turns, so that a busy machine affects both.
 */
final class PostingBenchmark {

    private static final Duration WARMING_UP = Duration.ofSeconds(15);
    private static final Duration TURN = Duration.ofSeconds(8);
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

    PostingBenchmark(String kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var kind = System.getProperty("quarkus.datasource.db-kind", "h2");
        new PostingBenchmark(kind, Files.createTempDirectory("benchmark")).run();
    }

    private void run() throws Exception {
        try (var database = MeasuredDatabase.open(kind, folder)) {
            var settings = new HashMap<>(database.settings());
            settings.put("FCT_RATE_LIMIT_PER_SECOND", "0");
            var key = prepare(database, settings);
            BareInserts rows;
            try (var connection = database.ofCopy()) {
                rows = BareInserts.read(connection, "1 = 1");
            }
            try (var tracker = Tracker.start(folder, settings)) {
                Load.run(16, WARMING_UP, () -> posting(tracker, key));
                Load.run(16, WARMING_UP, () -> writing(database, rows));
                System.out.printf(
                        "| %s | connections | tracker/s | p99 ms | bare/s | p99 ms | tracker : bare |%n", kind);
                System.out.println("|---|---|---|---|---|---|---|");
                for (int connections : CONNECTIONS) {
                    inTurns(connections, tracker, key, database, rows);
                }
            }
        }
    }

    private void inTurns(int connections, Tracker tracker, String key, MeasuredDatabase database, BareInserts rows)
            throws Exception {
        var posted = new ArrayList<Load.Result>();
        var written = new ArrayList<Load.Result>();
        for (int turn = 0; turn < TURNS; turn++) {
            posted.add(Load.run(connections, TURN, () -> posting(tracker, key)));
            written.add(Load.run(connections, TURN, () -> writing(database, rows)));
        }
        var ours = median(posted);
        var bare = median(written);
        System.out.printf(
                Locale.ROOT,
                "| | %d | %.0f | %.1f | %.0f | %.1f | %.2f |%n",
                connections,
                ours.perSecond(),
                ours.p99(),
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

    /** Adds a mission and one request, whose rows the plain database writes again. */
    private String prepare(MeasuredDatabase database, Map<String, String> settings) throws Exception {
        String key;
        try (var tracker = Tracker.start(folder, settings)) {
            tracker.found();
            key = tracker.key("clerk");
            try (var caller = posting(tracker, key)) {
                caller.call();
            }
        }
        database.copy();
        return key;
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
