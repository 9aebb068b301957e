package org.flightclearance.execution;

/** What became of an approved flight, as reports count it. If nothing is recorded of it, it is unconfirmed. */
public enum Execution {
    FLOWN,
    /** Approved, then hindered by the host. */
    IMPEDED,
    /** Not flown as approved, and not because of the host. */
    NOT_FLOWN_BY_US
}
