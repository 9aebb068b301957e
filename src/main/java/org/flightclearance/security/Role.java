package org.flightclearance.security;

/** What an account may do, each within its missions. */
public enum Role {
    /** Reads, files, sends, acknowledges, amends and withdraws. */
    REQUESTER,
    /** Does what a requester does, and records answers, revocations and corrections. */
    OFFICER,
    /** Reads, reports and publishes. */
    MANAGER,
    /** Reads everything and keeps accounts, keys and missions, but files and answers nothing. */
    ADMIN
}
