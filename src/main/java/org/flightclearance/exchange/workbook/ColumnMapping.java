package org.flightclearance.exchange.workbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.LedgerColumn;

/**
 * What a mission's sheets mean: where each heading goes, what holds for rows that do not say it, and which rows are legs
 * of one request.
 *
 * @param columns the headings; a heading that is not among them is not imported
 * @param fixed values by the name of the ledger's column, for rows whose cell is empty
 * @param joinsLegs whether rows right below each other are legs of one request if they have the same callsign and day,
 *     and each departs where the one above arrived
 * @param utc whether times are in UTC if neither the cell nor the heading says so; otherwise in the mission's zone
 */
public record ColumnMapping(List<Column> columns, Map<String, String> fixed, boolean joinsLegs, boolean utc) {

    /**
     * One heading.
     *
     * @param heading as {@link #key} gives it
     * @param occurrence 1 for the first column with this heading, from left to right
     * @param target name of a {@link Target}; null: the column is not imported
     */
    public record Column(String heading, int occurrence, @Nullable String target) {

        Optional<Target> where() {
            return target == null ? Optional.empty() : Target.named(target);
        }
    }

    public ColumnMapping {
        columns = List.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }

    /** The columns for which a value may be fixed. */
    public static final List<LedgerColumn> FIXABLE =
            List.of(LedgerColumn.PURPOSE, LedgerColumn.AIRCRAFT_CLASS, LedgerColumn.SECTOR);

    /** By what a column is recognised again: its heading without case, accents and punctuation, or else its letter. */
    static String key(String heading, String letter) {
        var plain = WordTable.plain(heading);
        return plain.isEmpty() ? "#" + letter : plain;
    }

    /** Where a heading goes; empty if it is not among the columns, or goes nowhere. */
    Optional<Target> target(String key, int occurrence) {
        return columns.stream()
                .filter(column -> column.occurrence() == occurrence && Objects.equals(column.heading(), key))
                .findFirst()
                .flatMap(Column::where);
    }
}
