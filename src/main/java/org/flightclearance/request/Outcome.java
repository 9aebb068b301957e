package org.flightclearance.request;

/** What an answer says. */
public enum Outcome {
    APPROVED,
    DENIED
}
