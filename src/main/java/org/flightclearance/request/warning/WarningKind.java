package org.flightclearance.request.warning;

/** What looks like a slip of the pen. It is allowed, and hardly ever meant. */
public enum WarningKind {
    /** It departed, needs permission, and was not sent. */
    DEPARTED_UNSENT,
    /** Another request has the same callsign at the same time. */
    SAME_FLIGHT,
    /** A leg arrives a day or more after it departs. */
    LONG_LEG,
    /** The departure is far ahead. */
    FAR_AHEAD,
    /** It was sent long before its departure. */
    SENT_EARLY,
    /** No type designator as in ICAO Doc 8643. */
    AIRCRAFT_TYPE,
    /** No aircraft identification as in ICAO Doc 4444. */
    CALLSIGN,
    /** An approval that is not valid on the day of the flight. */
    NOT_VALID_ON_DAY,
    /** A leg is denied, and the next granted one departs from where the aircraft would not be. */
    ROUTE_BROKEN,
    /** A position far from all that the mission knows; perhaps latitude and longitude were swapped. */
    FAR_POSITION,
    /** The permit that it names does not cover the flight. */
    NOT_COVERED
}
