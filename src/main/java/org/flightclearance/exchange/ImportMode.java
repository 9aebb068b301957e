package org.flightclearance.exchange;

/** What happens to a file of which some rows are wrong. */
public enum ImportMode {
    /** Nothing of it is filed. */
    ALL_OR_NOTHING,
    /** The rows that are right are filed. */
    VALID_ROWS
}
