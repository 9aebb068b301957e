package org.flightclearance.exchange.imports;

/** What to do if some rows of a file are wrong. */
public enum ImportMode {
    /** No request of the file is filed. */
    ALL_OR_NOTHING,
    /** The correct rows are filed. */
    VALID_ROWS
}
