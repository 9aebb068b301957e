package org.flightclearance.security;

/** What an account may do in a mission; an administrator in all of them. */
public enum Role {
    /** Reads, files, sends, acknowledges, amends and withdraws. */
    REQUESTER,
    /** Does what a requester does, and records answers, revocations and corrections. */
    OFFICER,
    /** Reads, reports and publishes. */
    MANAGER,
    /** Reads everything of the mission, its journal included, and changes nothing. */
    AUDITOR,
    /** Reads everything and keeps accounts, keys and missions, but files and answers nothing. */
    ADMIN
}
