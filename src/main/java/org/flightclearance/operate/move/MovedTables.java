package org.flightclearance.operate.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.flightclearance.operate.data.NotDone;
import org.flightclearance.operate.data.StoredTables;

/** Which tables move, read from the catalogues of both databases. They must have the same tables and columns. */
final class MovedTables {

    private static final String COLUMNS = "select column_name, data_type from information_schema.columns"
            + " where table_schema = current_schema and table_name = ? and is_generated = 'NEVER' order by ordinal_position";

    private static final String KEYS = "select child.relname, parent.relname from pg_constraint key"
            + " join pg_class child on child.oid = key.conrelid join pg_class parent on parent.oid = key.confrelid"
            + " where key.contype = 'f' and child.relnamespace = cast(current_schema as regnamespace)";

    private MovedTables() {}

    /** All tables but those about the schema, each after those that its foreign keys point at. */
    static List<MovedTable> of(Connection source, Connection target) throws SQLException {
        var sources = byName(source);
        var targets = byName(target);
        if (!sources.keySet().equals(targets.keySet())) {
            throw new NotDone(
                    "The two databases have different tables: " + difference(sources.keySet(), targets.keySet()));
        }
        var moved = new ArrayList<MovedTable>();
        for (var name : inOrder(targets.keySet(), parents(target))) {
            moved.add(table(name, sources.get(name), source, targets.get(name), target));
        }
        return moved;
    }

    private static MovedTable table(String name, String inSource, Connection source, String inTarget, Connection target)
            throws SQLException {
        var from = columns(source, inSource).keySet().stream()
                .collect(Collectors.toMap(column -> column.toLowerCase(Locale.ROOT), column -> column));
        var to = columns(target, inTarget);
        if (!from.keySet().equals(to.keySet())) {
            throw new NotDone("The table %s has other columns in PostgreSQL: %s"
                    .formatted(name, difference(from.keySet(), to.keySet())));
        }
        var columns = to.entrySet().stream()
                .map(column -> new MovedTable.Column(
                        from.get(column.getKey()), column.getKey(), ColumnKind.of(column.getValue())))
                .toList();
        return new MovedTable(name, inSource, inTarget, columns);
    }

    private static Map<String, String> byName(Connection connection) throws SQLException {
        return StoredTables.of(connection).stream()
                .filter(table -> !Target.OF_THE_SCHEMA.contains(table.plainName()))
                .collect(Collectors.toMap(
                        StoredTables.Table::plainName, StoredTables.Table::name, (one, other) -> one, TreeMap::new));
    }

    /** Types by the names of columns. */
    private static Map<String, String> columns(Connection connection, String table) throws SQLException {
        try (var sql = connection.prepareStatement(COLUMNS)) {
            sql.setString(1, table);
            var columns = new LinkedHashMap<String, String>();
            try (var rows = sql.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
            return columns;
        }
    }

    private static Map<String, Set<String>> parents(Connection target) throws SQLException {
        try (var sql = target.prepareStatement(KEYS);
                var rows = sql.executeQuery()) {
            var parents = new TreeMap<String, Set<String>>();
            while (rows.next()) {
                if (!rows.getString(1).equals(rows.getString(2))) {
                    parents.computeIfAbsent(rows.getString(1), child -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
            return parents;
        }
    }

    private static List<String> inOrder(Set<String> names, Map<String, Set<String>> parents) {
        var ordered = new ArrayList<String>();
        var left = new ArrayList<>(names);
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(name -> ordered.containsAll(parents.getOrDefault(name, Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("foreign keys in a circle: " + left);
            }
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    private static String difference(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        all.removeIf(name -> one.contains(name) && other.contains(name));
        return String.join(", ", all.stream().sorted().toList());
    }
}
