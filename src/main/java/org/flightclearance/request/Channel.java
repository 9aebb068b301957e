package org.flightclearance.request;

/** How a request is sent to the authority. */
public enum Channel {
    NOTE_VERBALE,
    EMAIL,
    BY_HAND,
    FLIGHT_PROGRAMME,
    OTHER
}
