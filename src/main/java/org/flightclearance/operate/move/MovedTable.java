package org.flightclearance.operate.move;

import java.util.List;
import java.util.stream.Collectors;

import org.flightclearance.operate.data.StoredTables;

/** A table in both databases, with its columns in one order. Their names differ in the case of the letters. */
record MovedTable(String name, String source, String target, List<Column> columns) {

    /** A column of both tables. */
    record Column(String source, String target, ColumnKind kind) {}

    /** Whether its rows may be large, so that few of them are held at a time. */
    boolean isLarge() {
        return columns.stream().anyMatch(column -> column.kind() == ColumnKind.BYTES);
    }

    String selectFromSource() {
        return "select %s from %s"
                .formatted(names(columns.stream().map(Column::source).toList()), quoted(source));
    }

    String selectFromTarget() {
        return "select %s from %s"
                .formatted(names(columns.stream().map(Column::target).toList()), quoted(target));
    }

    String copyIntoTarget() {
        return "copy %s (%s) from stdin"
                .formatted(
                        quoted(target),
                        names(columns.stream().map(Column::target).toList()));
    }

    private static String names(List<String> names) {
        return names.stream().map(StoredTables::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return StoredTables.quoted(name);
    }
}
