package org.flightclearance.journal;

/** The kinds of things that have no history elsewhere. */
public enum Subject {
    /** Under its code. */
    MISSION,
    /** Under its name. */
    ACCOUNT,
    /** Under its id. */
    API_KEY,
    /** What groups of the provider of identities may do: all under {@link Journal#ALL}, so that a removed right is still found. */
    GROUP,
    /** Under its id. */
    WEBHOOK,
    /** All holidays of a mission, under its code, so that a removed one is still found. */
    HOLIDAY,
    /** Under its id. */
    RESTRICTION,
    /** Under its id. */
    PERMIT,
    /** Under its code; imported files under {@link Journal#ALL}. */
    AERODROME
}
