package org.flightclearance.report;

/** The date that puts a request into a period. */
public enum Basis {
    /** When it was sent; the default. */
    SENT,
    /** The planned departure of its first leg. */
    DEPARTURE,
    /** When it was decided. Requests that are still pending are in no period. */
    OUTCOME
}
