package org.flightclearance.exchange;

import org.flightclearance.language.Sentence;

/** What a user should know about how a file was read, although it is no error. */
public record FileNote(Kind kind, Sentence sentence) {

    /** What a note is about. */
    public enum Kind {
        /** The sheet and the row of the headings that were taken. */
        SHEET,
        /** Rows that are hidden, and were not imported. */
        HIDDEN_ROWS,
        /** Columns that are hidden, and were imported. */
        HIDDEN_COLUMNS,
        /** Columns that were not imported. */
        COLUMNS_LEFT_OUT,
        /** Merged cells whose value stands in several rows. */
        MERGED_CELLS,
        /** Rows that were no requests, such as the headings repeated on each page. */
        ROWS_LEFT_OUT,
        /** Names of places, and which places they were taken for. */
        PLACES,
        /** Macros, which were not run. */
        MACROS
    }
}
