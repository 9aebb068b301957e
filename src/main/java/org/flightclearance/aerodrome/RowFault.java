package org.flightclearance.aerodrome;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * One thing wrong with a file of aerodromes.
 *
 * @param row as a spreadsheet counts, where the header is row 1
 * @param column as the file names it; null where the row as a whole is wrong
 * @param value as it stands there, cut where it is long
 */
public record RowFault(int row, @Nullable String column, @Nullable String value, Sentence sentence) {

    private static final int LONGEST_VALUE = 200;

    public RowFault {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
