package org.flightclearance.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * One row that was read from a ledger.
 *
 * @param number number in the file, as in a spreadsheet: the first row is 1
 * @param cells the cells that are not empty, as text
 * @param nameless content under no column name; empty if there is none
 * @param utc columns whose times are in UTC if they have no offset
 * @param letters of the sheet's columns, such as {@code C}; empty if the file is not a sheet
 * @param unreadable cells that could not be read at all; their columns have no cell
 */
public record FileRow(
        int number,
        Map<LedgerColumn, String> cells,
        String nameless,
        Set<LedgerColumn> utc,
        Map<LedgerColumn, String> letters,
        List<RowError> unreadable) {

    /** The row with other cells. */
    public FileRow withCells(Map<LedgerColumn, String> others) {
        return new FileRow(number, others, nameless, utc, letters, unreadable);
    }

    /** An error at the cell of a column. */
    public RowError error(LedgerColumn column, @Nullable String value, Sentence sentence) {
        var letter = letters.get(column);
        return new RowError(number, column.wireName(), letter == null ? null : letter + number, value, sentence);
    }
}
