package org.flightclearance.performance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.Door;

import static org.flightclearance.api.Door.as;
import static org.flightclearance.api.Door.mission;
import static org.flightclearance.api.Door.officer;

/** Not run by the build: how long an import takes, beside a bare batch of the same rows. */
@OnBothDatabases
class ImportTiming {

    private static final List<String> TABLES = List.of("flight_request", "leg", "answer", "history_entry");

    @Inject
    DataSource database;

    @Test
    void an_import_beside_a_bare_batch_of_the_same_rows() throws Exception {
        int rows = Integer.parseInt(System.getenv().getOrDefault("TIMING_ROWS", "10000"));
        for (int round = 0; round < Integer.parseInt(System.getenv().getOrDefault("TIMING_ROUNDS", "3")); round++) {
            var mission = mission();
            Door.account("x" + mission, "officer", mission);
            var file = Files.createTempFile("timing", ".csv");
            Files.writeString(file, csv(mission, rows), StandardCharsets.UTF_8);
            for (var dry : List.of("true", "false")) {
                long start = System.nanoTime();
                as(officer(mission))
                        .contentType("text/csv")
                        .body(file.toFile())
                        .post("/imports?dry_run=" + dry)
                        .then()
                        .statusCode(dry.equals("true") ? 200 : 201);
                say("import dry=" + dry, rows, start);
            }
            if (rows <= 20_000) {
                bare(rows);
            }
            Files.delete(file);
        }
    }

    private void bare(int rows) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var content = new LinkedHashMap<String, List<Object[]>>();
            for (var table : TABLES) {
                content.put(table, read(connection, table));
            }
            for (var table : List.of("history_entry", "answer", "leg", "flight_request")) {
                try (var statement = connection.createStatement()) {
                    statement.execute("delete from " + table);
                }
            }
            connection.commit();
            long start = System.nanoTime();
            for (var table : TABLES) {
                var all = content.get(table);
                var places = String.join(",", Collections.nCopies(all.get(0).length, "?"));
                try (var insert = connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
                    int batched = 0;
                    for (var row : all) {
                        for (int i = 0; i < row.length; i++) {
                            insert.setObject(i + 1, row[i]);
                        }
                        insert.addBatch();
                        if (++batched % 500 == 0) {
                            insert.executeBatch();
                        }
                    }
                    insert.executeBatch();
                }
            }
            connection.commit();
            say("bare batch", rows, start);
        }
    }

    private static List<Object[]> read(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<Object[]>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select * from " + table)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void say(String what, int rows, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
                "TIMING %s %s: %d in %.2f s, %.0f/s%n",
                System.getProperty("quarkus.datasource.db-kind", "h2"), what, rows, seconds, rows / seconds);
    }

    static String csv(String mission, int rows) {
        var csv = new StringBuilder(
                "mission,client_reference,purpose,aircraft_class,aircraft_type,callsign,sector,from,to,etd,eta,sent_at,channel,outgoing_reference,outcome,received_at,reason\n");
        var first = Instant.parse("2019-01-01T06:00:00Z");
        for (int i = 0; i < rows; i++) {
            var etd = first.plusSeconds(i * 1200L);
            csv.append(mission)
                    .append(",ATO-")
                    .append(i)
                    .append(",cargo,fixed_wing,AN26,UNO")
                    .append(i % 1000)
                    .append(",East,GABS,GAGO,")
                    .append(etd)
                    .append(',')
                    .append(etd.plusSeconds(7200))
                    .append(',')
                    .append(etd.minusSeconds(3 * 86400))
                    .append(",note_verbale,NV/")
                    .append(i)
                    .append(',');
            switch (i % 4) {
                case 0 -> csv.append("denied,").append(etd.minusSeconds(86400)).append(",security\n");
                case 1 -> csv.append(",,\n");
                default ->
                    csv.append("approved,").append(etd.minusSeconds(86400)).append(",\n");
            }
        }
        return csv.toString();
    }
}
