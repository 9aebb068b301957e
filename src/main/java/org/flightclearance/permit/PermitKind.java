package org.flightclearance.permit;

/** What kind of permit the authority gave. Nothing is computed from it. */
public enum PermitKind {
    /** For the flights of one to three months. */
    BLOCK,
    /** For six to twelve months. */
    STANDING,
    /** For a year. */
    ANNUAL,
    /** For a month, as in Mali until January 2022. */
    PRE_AUTHORISATION
}
