package org.flightclearance.request.ledger;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.flown.LegReports;

/**
 * What a ledger says of one request. It may be incomplete, and some of it may be wrong.
 *
 * @param reference the ledger's own name for the request, by which its other entries may name it; a request of this
 *     mission is also known by it
 * @param replies in the order in which they were recorded
 * @param flights what happened after the approval, by leg
 * @param dropped for each leg, whether the mission goes on without it; null or no more values: the ledger says nothing of it
 * @param legible whether every value of it could be read; if not, the rest is checked, so that all errors are reported, but
 *     the entry is rejected
 */
public record LedgerEntry(
        @Nullable String reference,
        Filing filing,
        List<Reply> replies,
        @Nullable Withdrawal withdrawal,
        LegReports flights,
        List<@Nullable Boolean> dropped,
        boolean legible) {

    /** An entry that says nothing of what happened after the approval. */
    public LedgerEntry(
            @Nullable String reference,
            Filing filing,
            List<Reply> replies,
            @Nullable Withdrawal withdrawal,
            boolean legible) {
        this(reference, filing, replies, withdrawal, LegReports.NONE, List.of(), legible);
    }

    /** Numbers of the legs that the mission goes on without, in order. */
    public List<Integer> droppedLegs() {
        return numbers(true);
    }

    /** Numbers of the legs of which the ledger says that the mission does not go on without them. */
    List<Integer> keptLegs() {
        return numbers(false);
    }

    private List<Integer> numbers(Boolean said) {
        return IntStream.rangeClosed(1, dropped.size())
                .filter(leg -> said.equals(dropped.get(leg - 1)))
                .boxed()
                .toList();
    }

    /**
     * A stored request as an entry, with the clearance that applies to it without its permit, without struck answers, and
     * without dropped legs that only those justified.
     */
    public static LedgerEntry of(FlightRequest request) {
        return new LedgerEntry(
                request.reference(),
                request.asFiled().withClearance(request.clearanceWithoutPermit()),
                request.replies(),
                request.withdrawal(),
                LegReports.of(request),
                DroppedLegs.of(request).justified(request).ofEach(request.legs().size()),
                true);
    }
}
