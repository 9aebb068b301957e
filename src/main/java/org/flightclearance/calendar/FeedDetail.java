package org.flightclearance.calendar;

/** How much the entries of a calendar feed say of a request. */
public enum FeedDetail {
    /** Its reference. */
    REFERENCE,
    /** Its reference, callsign and route. */
    ROUTE
}
