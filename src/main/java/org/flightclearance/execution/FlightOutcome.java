package org.flightclearance.execution;

/** What became of a leg. */
public enum FlightOutcome {
    FLOWN,
    /** Departed, and did not reach its destination. */
    TURNED_BACK,
    NOT_FLOWN
}
