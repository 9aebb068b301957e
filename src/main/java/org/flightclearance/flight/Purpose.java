package org.flightclearance.flight;

/** What a flight is for. Notice rules depend on it. */
public enum Purpose {
    PASSENGER,
    CARGO,
    ROTATION,
    ISR,
    CONVOY_ESCORT,
    MEDEVAC,
    CASEVAC,
    HUMAN_RIGHTS,
    HOST_SUPPORT,
    VIP,
    OTHER
}
