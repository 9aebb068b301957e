package org.flightclearance.permit;

import org.flightclearance.language.Sentence;

/** A condition of a permit that a flight does not meet, in words. */
public record Shortfall(Condition condition, Sentence said) {

    /** The conditions of a permit. */
    public enum Condition {
        BEGINS_LATER,
        LAPSED,
        SUSPENDED,
        WEEKDAY,
        HOURS,
        PURPOSE,
        AIRCRAFT_CLASS,
        REGISTRATION,
        PLACE,
        SECTOR,
        FLIGHTS
    }
}
