package org.flightclearance.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.flightclearance.packaged.Tracker;

/**
 * The cost of restrictions: the preview of a new zone and the forecast of one request, with different numbers of zones
 * and open requests. Each is also measured with a tenth of the number, in the same run.
 */
final class RestrictionBenchmark {

    private static final int TURNS = 3 * Integer.getInteger("benchmark.turns", 3);
    private static final int WARMING_UP = 15;
    private static final int[][] SIZES = {{100, 500}, {1_000, 500}, {100, 5_000}, {1_000, 5_000}};
    private static final int[] POINTS = {100, 100_000};

    private final String kind;
    private final Random random = new Random(2022);

    private RestrictionBenchmark(String kind) {
        this.kind = kind;
    }

    public static void main(String[] arguments) throws Exception {
        new RestrictionBenchmark(System.getProperty("quarkus.datasource.db-kind", "h2")).run();
    }

    private void run() throws Exception {
        System.out.printf(
                "| %s | zones | open requests | preview of a zone of 100 points, ms | of 100,000 points, ms |"
                        + " a forecast, ms | touched |%n",
                kind);
        System.out.println("|---|---|---|---|---|---|---|");
        for (var size : SIZES) {
            measure(size[0], size[1]);
        }
    }

    private void measure(int zones, int requests) throws Exception {
        var folder = BenchmarkFolder.make();
        try (var database = MeasuredDatabase.open(kind, folder)) {
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("FCT_RATE_LIMIT_PER_SECOND", "0");
            try (var tracker = Tracker.start(folder, settings)) {
                tracker.found();
                for (int i = 0; i < zones; i++) {
                    accepted(tracker.post("admin", "/api/v1/restrictions", zone(100)), 201);
                }
                var ledger = ledger(folder, requests);
                var brought = tracker.postFile("clerk", "/api/v1/imports", "text/csv", ledger);
                accepted(brought, 201);
                var previews = new ArrayList<Double>();
                String touched = "";
                for (int points : POINTS) {
                    var zone = big(points);
                    var took = new ArrayList<Double>();
                    for (int warm = 0; warm < WARMING_UP; warm++) {
                        accepted(tracker.post("admin", "/api/v1/restrictions?dry_run=true", zone), 200);
                    }
                    for (int turn = 0; turn < TURNS; turn++) {
                        long start = System.nanoTime();
                        var answer = tracker.post("admin", "/api/v1/restrictions?dry_run=true", zone);
                        took.add((System.nanoTime() - start) / 1e6);
                        accepted(answer, 200);
                        touched = String.valueOf(answer.body().split("\"reference\"", -1).length - 1);
                    }
                    previews.add(median(took));
                }
                for (int warm = 0; warm < 10 * WARMING_UP; warm++) {
                    accepted(tracker.post("clerk", "/api/v1/deadlines", question()), 200);
                }
                var forecasts = new ArrayList<Double>();
                for (int turn = 0; turn < 10 * TURNS; turn++) {
                    long start = System.nanoTime();
                    accepted(tracker.post("clerk", "/api/v1/deadlines", question()), 200);
                    forecasts.add((System.nanoTime() - start) / 1e6);
                }
                System.out.printf(
                        Locale.ROOT,
                        "| | %d | %d | %.0f | %.0f | %.1f | %s |%n",
                        zones,
                        requests,
                        previews.get(0),
                        previews.get(1),
                        median(forecasts),
                        touched);
            }
        }
    }

    /** A small zone somewhere in Mali. */
    private String zone(int points) {
        return zone(points, -12 + 16 * random.nextDouble(), 11 + 12 * random.nextDouble(), 0.2);
    }

    /** A zone over Gao and Timbuktu, which a third of the flights cross. */
    private String big(int points) {
        return zone(points, -1.5, 16.5, 1.2);
    }

    private static String zone(int points, double longitude, double latitude, double radius) {
        var ring = new StringBuilder();
        for (int i = 0; i < points - 1; i++) {
            var angle = 2 * Math.PI * i / (points - 1);
            var wobble = radius * (1 + 0.1 * Math.sin(9 * angle));
            ring.append(String.format(
                    Locale.ROOT,
                    "[%.7f,%.7f],",
                    longitude + wobble * Math.cos(angle),
                    latitude + wobble * Math.sin(angle)));
        }
        ring.append(ring.substring(0, ring.indexOf("]") + 1));
        return """
                {"mission": "%s", "kind": "no_fly_zone", "name": "A zone", "area": {"type": "Polygon",
                 "coordinates": [[%s]]}, "valid_from": "2022-01-15", "source": "benchmark"}"""
                .formatted("MINUSMA", ring);
    }

    private static String question() {
        return """
                {"mission": "%s", "purpose": "cargo", "aircraft": {"class": "fixed_wing"}, "sector": "East",
                 "legs": [{"from": {"name": "Gao", "latitude": 16.25, "longitude": 0.0},
                   "to": {"name": "Timbuktu", "latitude": 16.73, "longitude": -3.0},
                   "etd": "2150-01-01T06:00:00Z", "eta": "2150-01-01T08:00:00Z"}]}"""
                .formatted("MINUSMA");
    }

    /** Requests that are open until 2150, each with one leg between two of three airstrips. */
    private Path ledger(Path folder, int requests) throws Exception {
        var places = List.of("Gao,16.25,0.0", "Timbuktu,16.73,-3.0", "Kayes,14.48,-11.40");
        var first = Instant.parse("2150-01-01T06:00:00Z");
        var file = folder.resolve("ledger.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("client_reference,purpose,aircraft_class,sector,from,from_latitude,from_longitude,"
                    + "to,to_latitude,to_longitude,etd,eta,sent_at,channel\n");
            for (int i = 0; i < requests; i++) {
                var etd = first.plus(Duration.ofMinutes(20L * i));
                out.write("B-%d,cargo,fixed_wing,East,%s,%s,%s,%s,%s,email%n"
                        .formatted(
                                i,
                                places.get(i % 3),
                                places.get((i + 1) % 3),
                                etd,
                                etd.plus(Duration.ofHours(2)),
                                "2022-10-04T05:00:00Z"));
            }
        }
        return file;
    }

    private static void accepted(Tracker.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
