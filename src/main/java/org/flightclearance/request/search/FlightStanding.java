package org.flightclearance.request.search;

import org.flightclearance.request.Status;

/** Whether a flight may depart, as the board of the day says it. */
public enum FlightStanding {
    /** Approved, and not given up since: it may fly. */
    CLEARED,
    /** The host state was informed, and needs to give no permission: it may fly. */
    NOTIFIED,
    /** Approved or notified, but the gate refused each of its legs on the day, or did not answer. */
    NOT_RELEASED,
    /** Sent, and no answer yet. */
    WAITING,
    /** Filed, and not sent. */
    NOT_SENT,
    /** Denied, or the approval was revoked. */
    REFUSED,
    /** The deadline passed without an answer. */
    NO_ANSWER,
    /** Approved, and then given up by the mission. */
    NOT_FLOWN,
    /** Given up by the mission before it was decided. */
    WITHDRAWN;

    /** By the status alone, before the day itself. */
    static FlightStanding of(Status status, boolean notFlown) {
        return switch (status) {
            case APPROVED -> notFlown ? NOT_FLOWN : CLEARED;
            case NOTIFIED -> NOTIFIED;
            case PENDING -> WAITING;
            case SUBMITTED -> NOT_SENT;
            case DENIED -> REFUSED;
            case UNANSWERED -> NO_ANSWER;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
