package org.flightclearance.sample;

import java.util.Set;

import org.flightclearance.request.Status;

import static org.flightclearance.request.Status.APPROVED;
import static org.flightclearance.request.Status.DENIED;
import static org.flightclearance.request.Status.UNANSWERED;

/** A turn that a request may take beside the way it ends. */
enum Turn {
    /** Sent later than the minimum notice. */
    SHORT_NOTICE(APPROVED, DENIED, UNANSWERED),
    /** Its times and registration changed in place. */
    AMENDED_IN_PLACE(APPROVED),
    /** Taken back by the mission after it was approved. */
    NOT_FLOWN(APPROVED),
    /** Approved less than six hours before departure. */
    APPROVED_TOO_LATE(APPROVED),
    /** Approved, then revoked: counted as denied. */
    REVOKED(DENIED),
    /** Denied, then granted when it no longer counted. */
    LATER_GRANTED(DENIED),
    /** A no after the deadline. */
    LATE_NO(UNANSWERED),
    /** A yes after the deadline. */
    LATE_YES(UNANSWERED);

    private final Set<Status> endings;

    Turn(Status... endings) {
        this.endings = Set.of(endings);
    }

    boolean befalls(Status ending) {
        return endings.contains(ending);
    }

    /** Whether the answer comes at a time of its own, and so in a letter of its own. */
    boolean isAnsweredAlone() {
        return this == SHORT_NOTICE || this == APPROVED_TOO_LATE || this == LATE_NO || this == LATE_YES;
    }
}
