package org.flightclearance.request.outcome;

/** What an answer says. */
public enum Outcome {
    APPROVED,
    DENIED
}
