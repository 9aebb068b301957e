package org.flightclearance.sample;

import java.util.Set;

import org.flightclearance.request.Status;

import static org.flightclearance.request.Status.APPROVED;
import static org.flightclearance.request.Status.DENIED;
import static org.flightclearance.request.Status.UNANSWERED;

/** A special course of a request, in addition to how it ends. */
enum Turn {
    /** Sent with less than the minimum notice. */
    SHORT_NOTICE(APPROVED, DENIED, UNANSWERED),
    /** Times and registration amended in place. */
    AMENDED_IN_PLACE(APPROVED),
    /** Withdrawn by the mission after the approval. */
    NOT_FLOWN(APPROVED),
    /** Approved less than six hours before departure. */
    APPROVED_TOO_LATE(APPROVED),
    /** Approved, then revoked; it counts as denied. */
    REVOKED(DENIED),
    /** Denied, then granted, which changes nothing. */
    LATER_GRANTED(DENIED),
    /** Denied after the deadline. */
    LATE_NO(UNANSWERED),
    /** Approved after the deadline. */
    LATE_YES(UNANSWERED);

    private final Set<Status> endings;

    Turn(Status... endings) {
        this.endings = Set.of(endings);
    }

    boolean befalls(Status ending) {
        return endings.contains(ending);
    }

    /** Whether the answer has its own time, and so comes in its own letter. */
    boolean isAnsweredAlone() {
        return this == SHORT_NOTICE || this == APPROVED_TOO_LATE || this == LATE_NO || this == LATE_YES;
    }
}
