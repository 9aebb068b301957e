package org.flightclearance.request;

/** The way by which a request reaches the authority. */
public enum Channel {
    NOTE_VERBALE,
    EMAIL,
    BY_HAND,
    FLIGHT_PROGRAMME,
    OTHER
}
