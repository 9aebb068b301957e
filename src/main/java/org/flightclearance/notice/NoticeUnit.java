package org.flightclearance.notice;

/** In what a minimum of notice is counted. */
public enum NoticeUnit {
    HOURS,
    /** Full ones in the authority's zone: neither the day of sending nor the day of departure counts. */
    WORKING_DAYS
}
