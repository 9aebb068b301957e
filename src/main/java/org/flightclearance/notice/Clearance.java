package org.flightclearance.notice;

/** What the host state wants for a flight. */
public enum Clearance {
    /** Permission, asked for and answered. */
    REQUIRED,
    /** To be told, no more. */
    NOTIFICATION
}
