package org.flightclearance.calendar;

/** What an entry of a calendar is about. */
enum EntryKind {
    /** The latest sending that still gives full notice. */
    SEND_BY,
    /** The last instant at which an answer is in time. */
    DEADLINE,
    DEPARTURE
}
