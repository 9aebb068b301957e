package org.flightclearance.refusal;

/** The kinds of refusal, independent of HTTP. The API and the pages each have their own answers for them. */
public enum Refusal {
    /** The input cannot be read: a wrong type, an unknown field or parameter. */
    MALFORMED,
    /** The input can be read but breaks a rule. */
    INVALID,
    /** It does not exist, or the caller may not know that it does. */
    NOT_FOUND,
    /** It was there, and is no longer kept. */
    GONE,
    /** The caller may see it but may not do this with it. */
    FORBIDDEN,
    /** The state of the request forbids the move. */
    ILLEGAL_MOVE,
    /** Somebody else changed it in the meantime. */
    STALE_VERSION,
    /** The move needs the version of the request that the caller has seen. */
    VERSION_REQUIRED,
    /** Another request of the mission has that client reference. */
    DUPLICATE_CLIENT_REFERENCE,
    /** More than the limit. */
    TOO_LARGE
}
