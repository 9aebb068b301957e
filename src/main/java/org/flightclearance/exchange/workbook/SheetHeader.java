package org.flightclearance.exchange.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.workbook.file.ColumnLetters;
import org.flightclearance.exchange.workbook.file.SheetCell;
import org.flightclearance.exchange.workbook.file.SheetRow;
import org.flightclearance.language.EnteredText;

/**
 * The row of a sheet that names its columns.
 *
 * @param row number of the row, as the sheet shows it
 */
record SheetHeader(int row, List<Named> columns) {

    /** Rows in which the headings are looked for. */
    static final int ROWS_LOOKED_AT = 50;

    private static final int LEAST_KNOWN = 2;

    /**
     * A column with its heading.
     *
     * @param column from 0
     * @param heading as it is written; empty if there is none
     * @param key under which a mapping knows it
     * @param occurrence 1 for the first column with this key
     */
    record Named(int column, String heading, String key, int occurrence) {

        String letter() {
            return ColumnLetters.of(column);
        }

        Optional<Target> guess() {
            return heading.isEmpty() ? Optional.empty() : Heading.of(heading).target();
        }
    }

    /** The first row that has the most known headings; empty if none has two. */
    static Optional<SheetHeader> find(List<SheetRow> rows, @Nullable ColumnMapping mapping) {
        return rows.stream()
                .filter(row -> !row.hidden())
                .map(SheetHeader::of)
                .filter(header -> header.known(mapping) >= LEAST_KNOWN)
                .max(Comparator.comparingLong((SheetHeader header) -> header.known(mapping))
                        .thenComparing(Comparator.comparingInt(SheetHeader::row).reversed()));
    }

    static SheetHeader of(SheetRow row) {
        var counts = new HashMap<String, Integer>();
        var columns = new ArrayList<Named>();
        for (var cell : row.cells()) {
            var heading = EnteredText.of(cell.raw());
            var key = ColumnMapping.key(heading, ColumnLetters.of(cell.column()));
            columns.add(new Named(cell.column(), heading, key, counts.merge(key, 1, Integer::sum)));
        }
        return new SheetHeader(row.number(), columns);
    }

    /** The same, with columns that have content and no heading. */
    SheetHeader with(List<SheetRow> rows) {
        var all = new ArrayList<>(columns);
        rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(SheetCell::column)
                .distinct()
                .filter(column -> columns.stream().noneMatch(named -> named.column() == column))
                .forEach(column -> all.add(new Named(column, "", ColumnMapping.key("", ColumnLetters.of(column)), 1)));
        all.sort(Comparator.comparingInt(Named::column));
        return new SheetHeader(row, all);
    }

    /** Whether the row has the headings again, as sheets do that were made for print. */
    boolean isRepeatedBy(SheetRow other) {
        return other.cells().stream().allMatch(this::isHeading);
    }

    Map<Integer, Named> byColumn() {
        var by = new HashMap<Integer, Named>();
        columns.forEach(named -> by.put(named.column(), named));
        return by;
    }

    private boolean isHeading(SheetCell cell) {
        return cell.kind() == SheetCell.Kind.TEXT
                && columns.stream()
                        .anyMatch(named -> named.column() == cell.column()
                                && named.heading().equals(EnteredText.of(cell.raw())));
    }

    private long known(@Nullable ColumnMapping mapping) {
        return columns.stream()
                .filter(named -> named.guess().isPresent()
                        || mapping != null
                                && mapping.target(named.key(), named.occurrence())
                                        .isPresent())
                .count();
    }
}
