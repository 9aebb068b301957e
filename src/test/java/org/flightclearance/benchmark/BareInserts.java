package org.flightclearance.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes the rows that the tracker wrote once more by plain JDBC: the same tables and values, with new ids and
 * references.
 */
final class BareInserts {

    /** In the order in which they can be inserted. */
    private static final List<String> TABLES = List.of("flight_request", "leg", "answer", "history_entry");

    private final Map<String, List<List<Object>>> rows = new HashMap<>();
    private final Map<String, List<String>> columns = new HashMap<>();

    private BareInserts() {}

    /** Reads the rows of these requests. The parameter is a condition on {@code flight_request}. */
    static BareInserts read(Connection database, String requests) throws SQLException {
        var read = new BareInserts();
        for (var table : TABLES) {
            var key = table.equals("flight_request") ? "id" : "request_id";
            var order =
                    switch (table) {
                        case "flight_request", "answer" -> "id";
                        default -> "request_id, position";
                    };
            var query = "select * from %s where %s in (select id from flight_request where %s) order by %s"
                    .formatted(table, key, requests, order);
            try (var statement = database.createStatement();
                    var result = statement.executeQuery(query)) {
                var meta = result.getMetaData();
                var names = new ArrayList<String>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    names.add(meta.getColumnName(i).toLowerCase());
                }
                var found = new ArrayList<List<Object>>();
                while (result.next()) {
                    var row = new ArrayList<Object>();
                    for (int i = 1; i <= names.size(); i++) {
                        row.add(result.getObject(i));
                    }
                    found.add(row);
                }
                read.columns.put(table, names);
                read.rows.put(table, found);
            }
        }
        return read;
    }

    int requests() {
        return rows.get("flight_request").size();
    }

    int allRows() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** Prepares the statements on one connection. */
    Writing over(Connection database) throws SQLException {
        var statements = new HashMap<String, PreparedStatement>();
        for (var table : TABLES) {
            var names = columns.get(table);
            statements.put(
                    table,
                    database.prepareStatement("insert into %s (%s) values (%s)"
                            .formatted(table, String.join(", ", names), "?, ".repeat(names.size() - 1) + "?")));
        }
        return new Writing(statements);
    }

    final class Writing {

        private final Map<String, PreparedStatement> statements;

        private Writing(Map<String, PreparedStatement> statements) {
            this.statements = statements;
        }

        /** Writes all rows once more, each table in batches of the given size. Does not commit. */
        void write(int batch) throws SQLException {
            var ids = new HashMap<Object, UUID>();
            for (var table : TABLES) {
                var statement = statements.get(table);
                int waiting = 0;
                for (var row : rows.get(table)) {
                    bind(statement, columns.get(table), row, ids);
                    if (batch == 1) {
                        statement.executeUpdate();
                    } else {
                        statement.addBatch();
                        waiting = (waiting + 1) % batch;
                        if (waiting == 0) {
                            statement.executeBatch();
                        }
                    }
                }
                if (waiting > 0) {
                    statement.executeBatch();
                }
            }
        }

        private static void bind(
                PreparedStatement statement, List<String> names, List<Object> row, Map<Object, UUID> ids)
                throws SQLException {
            UUID fresh = null;
            for (int i = 0; i < names.size(); i++) {
                var value = row.get(i);
                switch (names.get(i)) {
                    case "id", "request_id" -> statement.setObject(i + 1, ids.computeIfAbsent(value, old -> inOrder()));
                    case "flight_id" -> statement.setObject(i + 1, UUID.randomUUID());
                    case "reference" -> {
                        fresh = fresh == null ? UUID.randomUUID() : fresh;
                        statement.setObject(i + 1, fresh.toString());
                    }
                    case "client_reference" ->
                        statement.setObject(
                                i + 1, value == null ? null : UUID.randomUUID().toString());
                    default -> statement.setObject(i + 1, value);
                }
            }
        }
    }

    /** Ids in time order (UUIDv7), which both databases insert faster than random ones. */
    private static UUID inOrder() {
        var random = UUID.randomUUID();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff;
        return new UUID(high, random.getLeastSignificantBits());
    }
}
