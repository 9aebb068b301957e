package org.flightclearance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;

import org.flightclearance.packaged.Tracker;

/**
 * Imports the same 100,000 rows as CSV and as a workbook with real dates, in turns, each into a new tracker with a heap of
 * 256 MB.
 */
final class WorkbookBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 100_000);
    private static final int TURNS = Integer.getInteger("benchmark.turns", 3);
    private static final int WARM = 2_000;
    private static final LocalDateTime FIRST = LocalDateTime.parse("2019-01-01T06:00");
    private static final List<String> COLUMNS = List.of(
            "client_reference",
            "purpose",
            "aircraft_class",
            "aircraft_type",
            "callsign",
            "sector",
            "from",
            "to",
            "etd",
            "eta",
            "sent_at",
            "channel",
            "outgoing_reference",
            "outcome",
            "received_at",
            "reason");

    private enum Kind {
        CSV("text/csv"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Kind(String type) {
            this.type = type;
        }
    }

    private final String database;
    private final Path folder;

    private WorkbookBenchmark(String database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var database = System.getProperty("quarkus.datasource.db-kind", "h2");
        Map<Kind, List<Double>> times = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (var kind : turn % 2 == 0 ? List.of(Kind.CSV, Kind.XLSX) : List.of(Kind.XLSX, Kind.CSV)) {
                var seconds = new WorkbookBenchmark(database, BenchmarkFolder.make()).seconds(kind);
                System.out.printf(Locale.ROOT, "turn %d, %s: %.1f s%n", turn + 1, kind, seconds);
                times.computeIfAbsent(kind, one -> new ArrayList<>()).add(seconds);
            }
        }
        double csv = median(times.get(Kind.CSV));
        double xlsx = median(times.get(Kind.XLSX));
        System.out.printf("| %s | rows | CSV s | workbook s | workbook : CSV |%n|---|---|---|---|---|%n", database);
        System.out.printf(Locale.ROOT, "| | %d | %.1f | %.1f | %.2f |%n", ROWS, csv, xlsx, xlsx / csv);
    }

    private double seconds(Kind kind) throws Exception {
        try (var measured = MeasuredDatabase.open(database, folder)) {
            Map<String, String> settings = new HashMap<>(measured.settings());
            settings.put("JAVA_TOOL_OPTIONS", "-Xmx256m");
            try (var tracker = Tracker.start(folder, settings)) {
                tracker.found();
                bring(tracker, kind, file(kind, "WARM", WARM));
                var ledger = file(kind, "ATO", ROWS);
                long start = System.nanoTime();
                bring(tracker, kind, ledger);
                return (System.nanoTime() - start) / 1e9;
            }
        }
    }

    private static void bring(Tracker tracker, Kind kind, Path file) throws IOException, InterruptedException {
        var answer = tracker.postFile("clerk", "/api/v1/imports", kind.type, file);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private Path file(Kind kind, String name, int rows) throws IOException {
        var file = folder.resolve(name + "." + kind.name().toLowerCase(Locale.ROOT));
        switch (kind) {
            case CSV -> writeCsv(file, name, rows);
            case XLSX -> writeWorkbook(file, name, rows);
        }
        return file;
    }

    private static void writeCsv(Path file, String name, int rows) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(row(name, i).stream().map(Object::toString).collect(Collectors.joining(",")) + "\n");
            }
        }
    }

    private static void writeWorkbook(Path file, String name, int rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Benchmark", null)) {
            var sheet = book.newWorksheet("Flights");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
            }
            for (int i = 0; i < rows; i++) {
                var cells = row(name, i);
                for (int column = 0; column < cells.size(); column++) {
                    if (cells.get(column) instanceof LocalDateTime time) {
                        sheet.value(i + 1, column, time);
                        sheet.style(i + 1, column).format("yyyy-mm-dd hh:mm").set();
                    } else if (!cells.get(column).equals("")) {
                        // As spreadsheets do, into the texts that cells share
                        sheet.value(i + 1, column, cells.get(column).toString());
                    }
                }
            }
        }
    }

    private static List<Object> row(String name, int i) {
        var etd = FIRST.plusMinutes(20L * i);
        var answer =
                switch (i % 4) {
                    case 0 -> List.<Object>of("denied", etd.minusDays(1), "security");
                    case 1 -> List.<Object>of("", "", "");
                    default -> List.<Object>of("approved", etd.minusDays(1), "");
                };
        var flight = List.<Object>of(
                name + "-" + i,
                "cargo",
                "fixed_wing",
                "AN26",
                "UNO" + i % 1000,
                "East",
                "GABS",
                "GAGO",
                etd,
                etd.plusHours(2),
                etd.minusDays(3),
                "email",
                "NV/" + i / 10);
        return Stream.concat(flight.stream(), answer.stream()).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
