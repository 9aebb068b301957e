package org.flightclearance.exchange;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * One thing wrong with a file.
 *
 * @param row as a spreadsheet counts, where the header is row 1; of line-delimited JSON the line, the first of which is 1
 * @param column its name, or a JSON pointer; null where the row as a whole is wrong
 * @param value as it stands there
 */
public record RowError(int row, @Nullable String column, @Nullable String value, Sentence sentence) {

    private static final int LONGEST_VALUE = 200;

    public RowError {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    boolean isAtTheSamePlaceAs(RowError other) {
        return row == other.row && Objects.equals(column, other.column);
    }
}
