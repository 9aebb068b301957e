package org.flightclearance.request.check;

import java.time.Instant;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Status;
import org.flightclearance.request.WithdrawalReason;

/** Whether a new request may amend an old one: docs/domain.md, “Amending”. */
public final class Replacement {

    private Replacement() {}

    /**
     * Whether the old request is pending, or approved before its departure. It may also be withdrawn with the reason
     * {@code amended} already, without a request that replaces it: a file can hold the withdrawal before the new request.
     *
     * @param at when the new one is filed
     */
    public static boolean isPossible(FlightRequest old, Instant at) {
        return isOpen(old, at) || isAnnounced(old) && counts(old) && old.amendedBy() == null;
    }

    public static boolean isAnnounced(FlightRequest old) {
        return old.withdrawal() != null && old.withdrawal().reason() == WithdrawalReason.AMENDED;
    }

    /** After a denial or the deadline a withdrawal is a note: it ends nothing. */
    private static boolean counts(FlightRequest withdrawn) {
        return withdrawn.derived().endsAs() == Status.WITHDRAWN
                || withdrawn.derived().notFlown();
    }

    private static boolean isOpen(FlightRequest old, Instant at) {
        var status = old.statusAt(at);
        var sentAt = old.sentAt();
        boolean sentByThen = sentAt != null && !at.isBefore(sentAt);
        boolean open = status == Status.PENDING
                || status == Status.APPROVED && at.isBefore(old.derived().departureAt());
        return open && sentByThen && old.withdrawal() == null;
    }
}
