package org.flightclearance.aerodrome;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * An error in an aerodrome file.
 *
 * @param row row number as in a spreadsheet: the header is row 1
 * @param column the file's own name of the column; null: the whole row is wrong
 * @param value content of the cell, cut if it is long
 */
public record RowFault(int row, @Nullable String column, @Nullable String value, Sentence sentence) {

    private static final int LONGEST_VALUE = 200;

    public RowFault {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
