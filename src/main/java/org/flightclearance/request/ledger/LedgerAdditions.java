package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Rulebook;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Status;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.flown.LegReports;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.restriction.Conflict;

/** What a ledger says of a request and is not recorded yet. */
record LedgerAdditions(
        @Nullable Sending sending,
        @Nullable Instant acknowledgedAt,
        List<Numbered> replies,
        @Nullable Withdrawal withdrawal,
        LegReports flights,
        DroppedLegs dropped) {

    /** What happened to a new request after it was filed and sent. */
    static LedgerAdditions afterSending(LedgerEntry entry) {
        var replies = new ArrayList<Numbered>();
        for (int i = 0; i < entry.replies().size(); i++) {
            replies.add(new Numbered(i, entry.replies().get(i)));
        }
        return new LedgerAdditions(
                null, null, replies, entry.withdrawal(), entry.flights(), new DroppedLegs(entry.droppedLegs()));
    }

    List<Reply> repliesInOrder() {
        return replies.stream().map(Numbered::reply).toList();
    }

    /** Whether it says what became of single legs, which depends on what else is recorded. */
    boolean needLegs() {
        return !flights.isEmpty() || !dropped.isEmpty();
    }

    boolean isEmpty() {
        return sending == null
                && acknowledgedAt == null
                && replies.isEmpty()
                && withdrawal == null
                && flights.isEmpty()
                && dropped.isEmpty();
    }

    /**
     * Drops legs and records the flight as soon as that is possible: a later no does not undo what happened before.
     *
     * @param conflicts finds the restrictions that affect the request
     */
    void make(
            RequestMoves moves,
            FlightRequest request,
            Rulebook rulebook,
            Function<FlightRequest, List<Conflict>> conflicts,
            Instant now) {
        if (sending != null) {
            moves.send(request, sending, rulebook);
        }
        if (acknowledgedAt != null) {
            moves.acknowledge(request, acknowledgedAt);
        }
        var steps = dropped.new Steps();
        boolean without = steps.make(moves, request, rulebook, conflicts, now);
        boolean flown = flights.make(moves, request, now);
        for (var one : replies) {
            record(moves, request, one.reply(), rulebook);
            without = steps.make(moves, request, rulebook, conflicts, now);
            flown = flown || flights.make(moves, request, now);
        }
        if (!without || !flown) {
            throw new IllegalStateException(
                    "The flight of " + request.reference() + " was checked, but cannot be recorded");
        }
        if (withdrawal != null) {
            moves.withdraw(request, withdrawal, () -> rulebook);
        }
    }

    /** Records a no as a revocation if a yes decided, and the no was not received before it. */
    private static void record(RequestMoves moves, FlightRequest request, Reply reply, Rulebook rulebook) {
        var ends = request.derived().endsAt();
        if (reply.outcome() == Outcome.DENIED
                && reply.legs() == null
                && request.derived().endsAs() == Status.APPROVED
                && ends != null
                && !Objects.requireNonNull(reply.receivedAt()).isBefore(ends)) {
            moves.revoke(request, reply, () -> rulebook);
        } else {
            moves.answer(request, reply, () -> rulebook);
        }
    }

    /** A reply with its index among the replies of the entry. */
    record Numbered(int index, Reply reply) {

        String pointer() {
            return "/answers/" + index;
        }
    }
}
