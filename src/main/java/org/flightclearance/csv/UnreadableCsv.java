package org.flightclearance.csv;

import org.flightclearance.language.Sentence;

/** Thrown if a file cannot be read as CSV from some row on. */
public class UnreadableCsv extends Exception {

    private static final long serialVersionUID = 1L;

    private final int row;
    private final transient Sentence sentence;

    /** @param row number of the row as in a spreadsheet: the header is 1 */
    UnreadableCsv(int row, String key, Object... arguments) {
        super(key + " in row " + row);
        this.row = row;
        this.sentence = Sentence.of(key, arguments);
    }

    public int row() {
        return row;
    }

    public Sentence sentence() {
        return sentence;
    }
}
