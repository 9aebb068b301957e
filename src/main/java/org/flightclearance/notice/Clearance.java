package org.flightclearance.notice;

/** What the host state requires before a flight. */
public enum Clearance {
    /** Permission: the mission asks, and the authority answers. */
    REQUIRED,
    /** A notification: the authority is informed, and no answer is needed. */
    NOTIFICATION
}
