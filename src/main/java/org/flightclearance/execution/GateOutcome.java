package org.flightclearance.execution;

/** What the host said on the day, when it was asked to release a flight that it had approved. */
public enum GateOutcome {
    RELEASED,
    REFUSED,
    /** Nobody answered. */
    SILENT
}
