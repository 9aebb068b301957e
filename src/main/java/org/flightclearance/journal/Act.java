package org.flightclearance.journal;

/** What was done to the subject of an entry. */
public enum Act {
    ADDED,
    CHANGED,
    REMOVED
}
