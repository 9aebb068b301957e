package org.flightclearance.refusal;

/** The kinds of no, apart from any protocol; each door says them in its own way. */
public enum Refusal {
    /** What came in cannot be read: a wrong type, an unknown field or parameter. */
    MALFORMED,
    /** What came in can be read, and breaks a rule. */
    INVALID,
    /** It does not exist, or the caller may not know that it does. */
    NOT_FOUND,
    /** The caller may see it, and may not do this with it. */
    FORBIDDEN,
    /** The state of the request forbids the move. */
    ILLEGAL_MOVE,
    /** Somebody else changed it in the meantime. */
    STALE_VERSION,
    /** This move wants to know on which version it acts. */
    VERSION_REQUIRED,
    /** Another request of the mission has that client reference. */
    DUPLICATE_CLIENT_REFERENCE,
    /** More than the limit. */
    TOO_LARGE
}
