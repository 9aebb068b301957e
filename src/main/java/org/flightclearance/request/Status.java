package org.flightclearance.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;

/** The status of a request. It is never stored, but computed from the recorded facts and the time. */
public enum Status {
    /** Filed in the mission, not yet sent. */
    SUBMITTED,
    /** Sent; nothing has decided yet. */
    PENDING,
    /** An answer in time said yes. */
    APPROVED,
    /** An answer in time said no, or an approval was revoked. */
    DENIED,
    /** The deadline passed and no answer had been received. */
    UNANSWERED,
    /** The mission withdrew it before anything else ended it. */
    WITHDRAWN,
    /** Sent where no permission is needed, and not blocked. */
    NOTIFIED;

    /**
     * The same as {@link #at} for queries: a case expression over the alias {@code %1$s} and the parameter {@code :asOf}. A
     * test compares the two over every combination.
     */
    public static final String HQL =
            """
            case when %1$s.derived.endsAt <= :asOf then cast(%1$s.derived.endsAs as String)
                 when %1$s.sending.at is null then 'SUBMITTED'
                 when %1$s.derived.clearance = NOTIFICATION then 'NOTIFIED'
                 else 'PENDING' end""";

    /**
     * The status at an instant.
     *
     * @param endsAt the first instant at which {@code endsAs} holds; null: nothing ends it
     */
    public static Status at(
            Instant asOf, boolean sent, Clearance clearance, @Nullable Instant endsAt, @Nullable Status endsAs) {
        if (endsAt != null && endsAs != null && !asOf.isBefore(endsAt)) {
            return endsAs;
        }
        if (!sent) {
            return SUBMITTED;
        }
        return clearance == Clearance.NOTIFICATION ? NOTIFIED : PENDING;
    }
}
