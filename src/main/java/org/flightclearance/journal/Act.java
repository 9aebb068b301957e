package org.flightclearance.journal;

/** What was done to it. */
public enum Act {
    ADDED,
    CHANGED,
    REMOVED
}
