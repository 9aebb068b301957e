package org.flightclearance.journal;

/** What is kept, and has no history of its own elsewhere. */
public enum Subject {
    /** Under its code. */
    MISSION,
    /** Under its name. */
    ACCOUNT,
    /** Under its id. */
    API_KEY,
    /** All of a mission, under its code: so one that was taken away is still found. */
    HOLIDAY,
    /** Under its id. */
    RESTRICTION,
    /** Under its code; files that were brought in, under {@link Journal#ALL}. */
    AERODROME
}
