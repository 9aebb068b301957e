package org.flightclearance.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

import org.flightclearance.operate.data.StoredTables;
import org.flightclearance.packaged.Tracker;

/**
 * A move from H2 to PostgreSQL, from the start of the command to its end: everything is read, copied, indexed, read back and
 * compared. For comparison, {@code COPY} of the same rows from files into the same tables with their indexes, with nothing
 * checked. A tracker is asked the same on both databases, and no answer may differ.
 */
final class MovingBenchmark {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("benchmark.sizes").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final Pattern ROWS = Pattern.compile("Compared \\d+ tables with (\\d+) rows");

    /** As bin/tracker has it. */
    private static final String HEAP = "-Xmx512m";

    private MovingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(
                "| Moving | stored requests | rows | move s | rows/s | bare COPY s | rows/s | move : bare | answers compared |"
                        + " other answers |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (int size : SIZES) {
            try (var stored = Stored.filled("h2", size);
                    var target = MeasuredDatabase.open("postgresql", BenchmarkFolder.make())) {
                String key;
                Map<String, String> before;
                try (var tracker = stored.tracker(MovedAnswers.SETTINGS)) {
                    key = MovedAnswers.prepare(stored, tracker);
                    before = MovedAnswers.of(stored, tracker, key);
                }
                long began = System.nanoTime();
                long rows = move(stored.folder(), target);
                double moved = (System.nanoTime() - began) / 1e9;
                var others = otherAnswers(stored, target, key, before);
                double bare = bare(target, Files.createDirectory(stored.folder().resolve("bare")));
                System.out.printf(
                        Locale.ROOT,
                        "| | %,d | %,d | %.0f | %,.0f | %.0f | %,.0f | **%.2f** | %,d | **%d** |%n",
                        size,
                        rows,
                        moved,
                        rows / moved,
                        bare,
                        rows / bare,
                        bare / moved,
                        before.size(),
                        others.size());
                others.forEach(System.out::println);
            }
        }
    }

    /** @return the addresses that are not answered on the target as before */
    private static List<String> otherAnswers(
            Stored stored, MeasuredDatabase target, String key, Map<String, String> before) throws Exception {
        var settings = new HashMap<>(target.settings());
        settings.put("FCT_RATE_LIMIT_PER_SECOND", "0");
        settings.putAll(MovedAnswers.SETTINGS);
        try (var tracker = Tracker.start(Files.createDirectory(stored.folder().resolve("moved")), settings)) {
            var after = MovedAnswers.of(stored, tracker, key);
            return Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .filter(path -> !Objects.equals(before.get(path), after.get(path)))
                    .toList();
        }
    }

    /** @return how many rows were moved */
    private static long move(Path data, MeasuredDatabase target) throws IOException, InterruptedException {
        var settings = target.settings();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-jar",
                        Tracker.JAR.toAbsolutePath().toString(),
                        "move",
                        "--to",
                        settings.get("QUARKUS_DATASOURCE_JDBC_URL"))
                .redirectErrorStream(true);
        builder.environment().put("FCT_DATA", data.toString());
        for (var credential : List.of("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD")) {
            builder.environment().put(credential, settings.get(credential));
        }
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.err.println(printed);
        var rows = ROWS.matcher(printed);
        if (process.waitFor() != 0 || !rows.find()) {
            throw new IllegalStateException("the move failed");
        }
        return Long.parseLong(rows.group(1));
    }

    /** @return seconds */
    private static double bare(MeasuredDatabase database, Path folder) throws Exception {
        database.copy();
        try (var connection = database.ofCopy()) {
            var tables = StoredTables.of(connection).stream()
                    .map(StoredTables.Table::name)
                    .toList();
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                try (var file = Files.newOutputStream(folder.resolve(table))) {
                    copies.copyOut("copy %s to stdout".formatted(StoredTables.quoted(table)), file);
                }
            }
            run(
                    connection,
                    "truncate " + tables.stream().map(StoredTables::quoted).collect(Collectors.joining(", ")));
            // Without looking at foreign keys
            run(connection, "set session_replication_role = replica");
            run(connection, "checkpoint");
            long began = System.nanoTime();
            for (var table : tables) {
                try (var file = Files.newInputStream(folder.resolve(table))) {
                    copies.copyIn("copy %s from stdin".formatted(StoredTables.quoted(table)), file);
                }
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
