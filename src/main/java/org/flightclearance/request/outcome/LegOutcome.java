package org.flightclearance.request.outcome;

/** What became of the question for one leg. */
public enum LegOutcome {
    APPROVED,
    DENIED,
    /** No answer for this leg had been received by the deadline. */
    UNANSWERED
}
