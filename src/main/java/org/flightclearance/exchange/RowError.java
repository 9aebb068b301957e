package org.flightclearance.exchange;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * An error in a file.
 *
 * @param row row number as in a spreadsheet: the header is row 1; for line-delimited JSON the line number, from 1
 * @param column name of the column, or a JSON pointer; null: the whole row is wrong
 * @param cell address of the cell in a workbook, such as {@code C12}; null: the file is no workbook, or it has no such
 *     cell
 * @param value content of the cell, cut if it is long
 */
public record RowError(
        int row, @Nullable String column, @Nullable String cell, @Nullable String value, Sentence sentence) {

    private static final int LONGEST_VALUE = 200;

    public RowError {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    /** An error in a file that is no workbook. */
    public RowError(int row, @Nullable String column, @Nullable String value, Sentence sentence) {
        this(row, column, null, value, sentence);
    }

    boolean isAtTheSamePlaceAs(RowError other) {
        return row == other.row && Objects.equals(column, other.column);
    }
}
