package org.flightclearance.notice;

/** The unit of a minimum notice. */
public enum NoticeUnit {
    /** Elapsed hours; changes of local clocks do not matter. */
    HOURS,
    /** Full working days in the authority's zone: neither the day of sending nor the day of departure counts. */
    WORKING_DAYS
}
