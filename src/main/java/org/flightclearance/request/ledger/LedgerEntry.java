package org.flightclearance.request.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Withdrawal;

/**
 * What a ledger says of one request: as much as it knows, some of it perhaps wrong.
 *
 * @param reference in that ledger, by which its other entries may name it; and by which a request of this mission is known
 * @param replies in the order in which they were recorded
 * @param legible whether all of it could be read; what could not is checked as far as it goes, and never entered
 */
public record LedgerEntry(
        @Nullable String reference,
        Filing filing,
        List<Reply> replies,
        @Nullable Withdrawal withdrawal,
        boolean legible) {

    /** A stored request as a ledger would say it: with the clearance that it comes to, and the answers that stand. */
    public static LedgerEntry of(FlightRequest request) {
        return new LedgerEntry(
                request.reference(),
                request.asFiled().withClearance(request.derived().clearance()),
                request.replies(),
                request.withdrawal(),
                true);
    }
}
