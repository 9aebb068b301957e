package org.flightclearance.request.moves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.ExecutedLegs;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Lineage;
import org.flightclearance.request.Move;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.check.Correction;
import org.flightclearance.request.check.Replacement;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.history.HistoryEntry;
import org.flightclearance.request.history.StateBefore;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.security.Actor;

/**
 * The moves that one caller makes at one time, each with its entry in the history: for a call, a page, a letter, or a
 * row of a file. A request changes in no other way. The caller has checked the facts; this checks that the status
 * allows the move.
 */
public final class RequestMoves {

    private final Actor actor;
    private final Instant now;
    private final List<FlightRequest> filed = new ArrayList<>();
    private final List<HistoryEntry> entries = new ArrayList<>();

    public RequestMoves(Actor actor, Instant now) {
        this.actor = actor;
        this.now = now;
    }

    /**
     * Files a request, records its sending if it has one, and replaces the request that it amends.
     *
     * @param origin the request that it amends or repeats
     * @param conflicts finds the restrictions that affect it
     * @throws Refused as an illegal move if the filing amends {@code origin}, and that is no longer possible
     */
    public FlightRequest file(
            Mission mission,
            String reference,
            Filing filing,
            @Nullable FlightRequest origin,
            Rulebook rulebook,
            Consumer<FlightRequest> conflicts) {
        var request = new FlightRequest(mission, reference, filing, Lineage.of(filing, origin), rulebook);
        conflicts.accept(request);
        var filedAt = Objects.requireNonNull(filing.filedAt());
        // Stored only when complete: a change after the insert would cost an update, and be a new version
        filed.add(request);
        entries.add(HistoryEntries.entry(request, Move.FILE, StateBefore.NOTHING, filedAt, actor, now, null));
        if (filing.sent() != null) {
            send(request, filing.sent(), rulebook);
        }
        if (filing.amends() != null && origin != null) {
            replace(origin, request, filedAt, rulebook);
        }
        return request;
    }

    public void send(FlightRequest request, Sending sent, Rulebook rulebook) {
        make(Move.SEND, request, Objects.requireNonNull(sent.at()), it -> it.send(sent, rulebook));
    }

    public void acknowledge(FlightRequest request, Instant at) {
        make(Move.ACKNOWLEDGE, request, at, it -> it.acknowledge(at));
    }

    /** @param rulebook the rules and the calendar as they are now */
    public void answer(FlightRequest request, Reply reply, Supplier<Rulebook> rulebook) {
        answer(Move.ANSWER, request, reply, rulebook);
    }

    /** @param rulebook the rules and the calendar as they are now */
    public void revoke(FlightRequest request, Reply denial, Supplier<Rulebook> rulebook) {
        answer(Move.REVOKE, request, denial, rulebook);
    }

    /** @param rulebook the rules and the calendar as they are now */
    public void withdraw(FlightRequest request, Withdrawal withdrawal, Supplier<Rulebook> rulebook) {
        var at = Objects.requireNonNull(withdrawal.at());
        make(Move.WITHDRAW, request, at, it -> LateFacts.withdraw(it, withdrawal, rulebook));
    }

    /**
     * Records the release at the gate.
     *
     * @param executed all that is then recorded of the legs
     */
    public void gate(FlightRequest request, ExecutedLegs executed, Instant happenedAt) {
        make(Move.GATE, request, happenedAt, it -> it.execute(executed));
    }

    /**
     * Records what became of the flight.
     *
     * @param executed all that is then recorded of the legs
     */
    public void flight(FlightRequest request, ExecutedLegs executed, Instant happenedAt) {
        make(Move.FLIGHT, request, happenedAt, it -> it.execute(executed));
    }

    /** @param conflicts finds the restrictions that affect it, if something has changed that they depend on */
    public void amend(
            FlightRequest request,
            Filing filing,
            Rulebook rulebook,
            Function<FlightRequest, List<Conflict>> conflicts) {
        var planned = request.plannedFlight();
        make(Move.AMEND, request, now, it -> {
            it.describe(filing, rulebook);
            if (!it.plannedFlight().equals(planned)) {
                storeConflicts(it, conflicts.apply(it));
            }
        });
    }

    /**
     * Goes on with some of the legs, and drops the others.
     *
     * @param legs the granted ones; in a ledger, a granted one may have been dropped before that
     * @param conflicts finds the restrictions that affect it
     */
    public void goOnWith(
            FlightRequest request,
            List<Integer> legs,
            Rulebook rulebook,
            Function<FlightRequest, List<Conflict>> conflicts) {
        make(Move.GRANTED_LEGS, request, now, it -> {
            it.goOnWith(legs, rulebook);
            storeConflicts(it, conflicts.apply(it));
        });
    }

    void correct(FlightRequest request, Correction correction, Rulebook rulebook, ConflictFinder conflicts) {
        var planned = request.plannedFlight();
        var going = request.legsLeft();
        boolean wasEnded = request.derived().hasEndedBy(now);
        Move.CORRECT.check(actor, request, now);
        record(Move.CORRECT, request, now, correction.why(), it -> {
            correction.apply(it, rulebook);
            if (!it.plannedFlight().equals(planned)) {
                conflicts.test(it);
            } else if (!it.legsLeft().equals(going) || wasEnded && !it.derived().hasEndedBy(now)) {
                // One that is open again counts by the restrictions of now
                storeConflicts(it, conflicts.of(it));
            }
        });
    }

    /**
     * Applies the rules and the calendar as they are now.
     *
     * @param why the change of the rules or the calendar
     */
    public void recalculate(FlightRequest request, Rulebook rulebook, String why) {
        record(Move.NEW_TERMS, request, now, why, it -> it.applyRules(rulebook));
    }

    /**
     * Applies what its permit is now. Nothing is recorded if neither its number nor the coverage has changed.
     *
     * @param why the change of the permit
     */
    public void cover(FlightRequest request, String number, boolean covers, Rulebook rulebook, String why) {
        if (covers != request.isCovered() || !number.equals(request.permit())) {
            record(Move.NEW_TERMS, request, now, why, it -> it.cover(number, covers, rulebook));
        }
    }

    /** Stores the restrictions that affect a request now. Nothing is recorded if they are the same as before. */
    public void updateConflicts(FlightRequest request, List<Conflict> found, String why) {
        var before = StateBefore.of(request);
        var shown = request.conflicts();
        var counted = request.derived().conflict();
        storeConflicts(request, found);
        if (!request.conflicts().equals(shown) || request.derived().conflict() != counted) {
            entries.add(HistoryEntries.entry(request, Move.NEW_TERMS, before, now, actor, now, why));
        }
    }

    /** Stores the new requests, and after them the history and the events of all moves. */
    public void store(FlightRequests requests, HistoryEntries history) {
        store(List.of(this), requests, history);
    }

    /** Stores what several callers did in the same transaction, in the same batches of rows. */
    public static void store(List<RequestMoves> all, FlightRequests requests, HistoryEntries history) {
        all.forEach(one -> requests.persist(one.filed));
        history.append(all.stream().flatMap(one -> one.entries.stream()).toList());
    }

    /** Withdraws the request that the successor amends. If it was approved, this marks it as not flown. */
    private void replace(FlightRequest old, FlightRequest successor, Instant at, Rulebook rulebook) {
        if (!Replacement.isPossible(old, at)) {
            throw new Refused(
                    Refusal.ILLEGAL_MOVE, Sentence.of("refused.amends", old.reference(), old.statusAt(at), at));
        }
        record(Move.WITHDRAW, old, at, null, it -> {
            it.amendedBy(successor.reference());
            if (!Replacement.isAnnounced(it)) {
                LateFacts.withdraw(it, new Withdrawal(WithdrawalReason.AMENDED, at), () -> rulebook);
            }
        });
    }

    /** Stores the restrictions that affect a request. One that has ended only shows them: it counts as when it ended. */
    private void storeConflicts(FlightRequest request, List<Conflict> found) {
        if (request.derived().hasEndedBy(now)) {
            request.showConflicts(found);
        } else {
            request.setConflicts(found);
        }
    }

    private void answer(Move move, FlightRequest request, Reply reply, Supplier<Rulebook> rulebook) {
        var received = Objects.requireNonNull(reply.receivedAt());
        make(move, request, received, it -> LateFacts.answer(it, reply, now, rulebook));
    }

    private void make(Move move, FlightRequest request, Instant happenedAt, Consumer<FlightRequest> change) {
        move.check(actor, request, now);
        record(move, request, happenedAt, null, change);
    }

    private void record(
            Move move,
            FlightRequest request,
            Instant happenedAt,
            @Nullable String why,
            Consumer<FlightRequest> change) {
        var before = StateBefore.of(request);
        change.accept(request);
        entries.add(HistoryEntries.entry(request, move, before, happenedAt, actor, now, why));
    }
}
