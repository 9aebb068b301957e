package org.flightclearance.request;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** Makes the moves of a filed request. Each checks the role of the actor, the version that was seen, and the status. */
@ApplicationScoped
public class RequestService {

    private final FlightRequests requests;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ConflictFinder conflicts;
    private final ClientReferences clientReferences;

    RequestService(
            FlightRequests requests,
            HistoryEntries history,
            Rulebooks rulebooks,
            ConflictFinder conflicts,
            ClientReferences clientReferences) {
        this.requests = requests;
        this.history = history;
        this.rulebooks = rulebooks;
        this.conflicts = conflicts;
        this.clientReferences = clientReferences;
    }

    @Transactional
    public FlightRequest send(Actor actor, Instant now, String reference, Sending sent, @Nullable SeenState seen) {
        var request = opened(Move.SEND, actor, now, reference, seen);
        var faults = new Faults();
        var rulebook = rulebooks.of(request.mission());
        new FilingRules(request.mission(), now, faults, "", RecordedNames.of(request))
                .checkSending(request.asFiled(), sent, rulebook);
        faults.refuseIfAny();
        return made(actor, now, request, moves -> moves.send(request, sent, rulebook));
    }

    @Transactional
    public FlightRequest acknowledge(
            Actor actor, Instant now, String reference, @Nullable Instant at, @Nullable SeenState seen) {
        var request = opened(Move.ACKNOWLEDGE, actor, now, reference, seen);
        var faults = new Faults();
        var rules = new FilingRules(request.mission(), now, faults);
        faults.required("/at", at);
        rules.acknowledgement(
                "/at", at, Objects.requireNonNull(request.sending()).at());
        faults.refuseIfAny();
        var when = Objects.requireNonNull(at);
        return made(actor, now, request, moves -> moves.acknowledge(request, when));
    }

    /** Withdraws a request; if no time is given, now. */
    @Transactional
    public FlightRequest withdraw(
            Actor actor, Instant now, String reference, Withdrawal withdrawal, @Nullable SeenState seen) {
        var request = opened(Move.WITHDRAW, actor, now, reference, seen);
        var at = Objects.requireNonNullElse(withdrawal.at(), now);
        var faults = new Faults();
        var rules = new FilingRules(request.mission(), now, faults);
        faults.required("/reason", withdrawal.reason());
        rules.withdrawal("/at", at, request.asFiled());
        faults.refuseIfAny();
        var complete = new Withdrawal(withdrawal.reason(), at);
        return made(actor, now, request, moves -> moves.withdraw(request, complete));
    }

    /** Records an answer. If the request has one already, {@code seen} is required. */
    @Transactional
    public FlightRequest answer(Actor actor, Instant now, String reference, Reply reply, @Nullable SeenState seen) {
        var request = answerable(actor, now, reference, reply, seen);
        return made(actor, now, request, moves -> moves.answer(request, reply));
    }

    /** Checks an answer in the same way, and says how the request would stand with it. Records nothing. */
    @Transactional
    public Prospect prospect(Actor actor, Instant now, String reference, Reply reply, @Nullable SeenState seen) {
        var request = answerable(actor, now, reference, reply, seen);
        return new Prospect(request, reply, request.derivedWith(reply));
    }

    private FlightRequest answerable(
            Actor actor, Instant now, String reference, Reply reply, @Nullable SeenState seen) {
        var request = opened(Move.ANSWER, actor, now, reference, seen);
        if (seen == null && !request.replies().isEmpty()) {
            throw new Refused(Refusal.VERSION_REQUIRED, Sentence.of("refused.answered_already", reference));
        }
        checkReply(request, reply, now);
        return request;
    }

    /** Records that the authority revoked its approval: a no, not received before the yes that decided. */
    @Transactional
    public FlightRequest revoke(Actor actor, Instant now, String reference, Reply denial, @Nullable SeenState seen) {
        var request = opened(Move.REVOKE, actor, now, reference, seen);
        var faults = new Faults();
        faults.notBefore(
                "/received_at", denial.receivedAt(), request.derived().endsAt(), "fault.revoked_before_approved");
        faults.refuseIfAny();
        checkReply(request, denial, now);
        return made(actor, now, request, moves -> moves.revoke(request, denial));
    }

    /** Amends a request without a new one, as far as {@link AmendmentRules} allow it. */
    @Transactional
    public FlightRequest amend(Actor actor, Instant now, String reference, Filing amended, SeenState seen) {
        var request = opened(Move.AMEND, actor, now, reference, seen);
        var rulebook = rulebooks.of(request.mission());
        var filing = new AmendmentRules(request, now, rulebook).checked(amended);
        clientReferences.check(request.mission(), filing.clientReference(), request);
        return made(actor, now, request, moves -> moves.amend(request, filing, rulebook, conflicts));
    }

    /** Corrects a clerk's mistake. How the request ends is computed again from the corrected facts. */
    @Transactional
    public FlightRequest correct(Actor actor, Instant now, String reference, Correction correction, SeenState seen) {
        var request = opened(Move.CORRECT, actor, now, reference, seen);
        var rulebook = rulebooks.of(request.mission());
        correction.check(request, now, rulebook);
        clientReferences.check(request.mission(), correction.request().clientReference(), request);
        return made(actor, now, request, moves -> moves.correct(request, correction, rulebook, conflicts));
    }

    private static void checkReply(FlightRequest request, Reply reply, Instant now) {
        var faults = new Faults();
        var sentAt = Objects.requireNonNull(request.sending()).at();
        new ReplyRules(request.mission(), now, faults, RecordedNames.of(request)).check("", reply, sentAt);
        faults.refuseIfAny();
    }

    private FlightRequest opened(Move move, Actor actor, Instant now, String reference, @Nullable SeenState seen) {
        var request = requests.of(actor, reference);
        move.checkRole(actor, request.mission().code());
        if (seen != null) {
            seen.check(request, now);
        }
        move.check(actor, request, now);
        return request;
    }

    private FlightRequest made(Actor actor, Instant now, FlightRequest request, Consumer<RequestMoves> move) {
        var moves = new RequestMoves(actor, now);
        move.accept(moves);
        moves.store(requests, history);
        return request;
    }
}
