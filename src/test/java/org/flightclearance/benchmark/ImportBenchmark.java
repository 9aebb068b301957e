package org.flightclearance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.flightclearance.packaged.Tracker;

/**
 * Imports a whole ledger into a tracker with a heap of 256 MB. For comparison, plain JDBC writes the resulting rows in
 * batches, in one transaction, to a copy of the database without them.
 */
final class ImportBenchmark {

    private static final int[] SIZES = {10_000, 100_000};
    private static final int TURNS = Integer.getInteger("benchmark.turns", 3);
    private static final int BATCH = 500;

    private final String kind;
    private final Path folder;

    private ImportBenchmark(String kind, Path folder) {
        this.kind = kind;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var kind = System.getProperty("quarkus.datasource.db-kind", "h2");
        System.out.printf("| %s | rows | tracker s | rows/s | bare s | rows/s | tracker : bare |%n", kind);
        System.out.println("|---|---|---|---|---|---|---|");
        for (int size : SIZES) {
            var imported = new ArrayList<Double>();
            var bare = new ArrayList<Double>();
            for (int turn = 0; turn < TURNS; turn++) {
                new ImportBenchmark(kind, BenchmarkFolder.make()).run(size, imported, bare);
            }
            double ours = median(imported);
            double theirs = median(bare);
            System.out.printf(
                    Locale.ROOT,
                    "| | %d | %.1f | %.0f | %.1f | %.0f | %.2f |%n",
                    size,
                    ours,
                    size / ours,
                    theirs,
                    size / theirs,
                    theirs / ours);
        }
    }

    private void run(int size, List<Double> imported, List<Double> bare) throws Exception {
        try (var database = MeasuredDatabase.open(kind, folder)) {
            Map<String, String> settings = new HashMap<>(database.settings());
            settings.put("JAVA_TOOL_OPTIONS", "-Xmx256m");
            try (var tracker = Tracker.start(folder, settings)) {
                tracker.found();
                // Warms up, like a tracker that has run for a while
                bring(tracker, ledger("WARM", 2_000));
            }
            database.copy();
            try (var tracker = Tracker.start(folder, settings)) {
                bring(tracker, ledger("AGAIN", 2_000));
                var ledger = ledger("ATO", size);
                long start = System.nanoTime();
                bring(tracker, ledger);
                imported.add(seconds(start));
            }
            BareInserts rows;
            try (var connection = database.ofTracker()) {
                rows = BareInserts.read(connection, "client_reference like 'ATO-%'");
            }
            try (var connection = database.ofCopy()) {
                connection.setAutoCommit(false);
                var writing = rows.over(connection);
                long start = System.nanoTime();
                writing.write(BATCH);
                connection.commit();
                bare.add(seconds(start));
            }
        }
    }

    private static void bring(Tracker tracker, Path ledger) throws IOException, InterruptedException {
        var answer = tracker.postFile("clerk", "/api/v1/imports", "text/csv", ledger);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private Path ledger(String name, int rows) throws IOException {
        var first = Instant.parse("2019-01-01T06:00:00Z");
        var file = folder.resolve(name + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("client_reference,purpose,aircraft_class,aircraft_type,callsign,sector,from,to,etd,eta,sent_at,"
                    + "channel,outgoing_reference,outcome,received_at,reason\n");
            for (int i = 0; i < rows; i++) {
                var etd = first.plus(Duration.ofMinutes(20L * i));
                var answer =
                        switch (i % 4) {
                            case 0 -> "denied," + etd.minus(Duration.ofDays(1)) + ",security";
                            case 1 -> ",,";
                            default -> "approved," + etd.minus(Duration.ofDays(1)) + ",";
                        };
                out.write("%s-%d,cargo,fixed_wing,AN26,UNO%d,East,GABS,GAGO,%s,%s,%s,email,NV/%d,%s%n"
                        .formatted(
                                name,
                                i,
                                i % 1000,
                                etd,
                                etd.plus(Duration.ofHours(2)),
                                etd.minus(Duration.ofDays(3)),
                                i / 10,
                                answer));
            }
        }
        return file;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
