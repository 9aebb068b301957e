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

/** Where the moves of a filed request are made; each checks who, in which status, and on which version. */
@ApplicationScoped
public class RequestService {

    private final FlightRequests requests;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ConflictFinder airspace;

    RequestService(FlightRequests requests, HistoryEntries history, Rulebooks rulebooks, ConflictFinder airspace) {
        this.requests = requests;
        this.history = history;
        this.rulebooks = rulebooks;
        this.airspace = airspace;
    }

    @Transactional
    public FlightRequest send(Actor actor, Instant now, String reference, Sending sent, @Nullable SeenState seen) {
        var request = opened(Move.SEND, actor, now, reference, seen);
        var faults = new Faults();
        var rulebook = rulebooks.of(request.mission());
        new FilingRules(request.mission(), now, faults).checkSending(request.asFiled(), sent, rulebook);
        faults.refuseIfAny();
        return make(Move.SEND, request, Objects.requireNonNull(sent.at()), actor, now, it -> it.send(sent, rulebook));
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
        return make(Move.ACKNOWLEDGE, request, when, actor, now, it -> it.acknowledge(when));
    }

    /** Takes a request back, now where it is not said when. */
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
        return make(Move.WITHDRAW, request, at, actor, now, it -> it.withdraw(complete));
    }

    /** Records an answer; a further one wants to know on which version it acts. */
    @Transactional
    public FlightRequest answer(Actor actor, Instant now, String reference, Reply reply, @Nullable SeenState seen) {
        var request = opened(Move.ANSWER, actor, now, reference, seen);
        if (seen == null && !request.replies().isEmpty()) {
            throw new Refused(Refusal.VERSION_REQUIRED, Sentence.of("refused.answered_already", reference));
        }
        return record(Move.ANSWER, request, reply, actor, now);
    }

    /** Records that an approval was taken back: a no that comes after the yes that decided. */
    @Transactional
    public FlightRequest revoke(Actor actor, Instant now, String reference, Reply denial, @Nullable SeenState seen) {
        var request = opened(Move.REVOKE, actor, now, reference, seen);
        var faults = new Faults();
        faults.notBefore(
                "/received_at", denial.receivedAt(), request.derived().endsAt(), "fault.revoked_before_approved");
        faults.refuseIfAny();
        return record(Move.REVOKE, request, denial, actor, now);
    }

    /** Amends in place: everything before it is sent, afterwards what leaves the permission as it was asked for. */
    @Transactional
    public FlightRequest amend(Actor actor, Instant now, String reference, Filing amended, SeenState seen) {
        var request = opened(Move.AMEND, actor, now, reference, seen);
        var rulebook = rulebooks.of(request.mission());
        var filing = new AmendmentRules(request, now, rulebook).checked(amended);
        requests.checkClientReference(request.mission(), filing.clientReference(), request);
        var planned = request.plannedFlight();
        return make(Move.AMEND, request, now, actor, now, it -> {
            it.describe(filing, rulebook);
            airspace.testChanged(it, planned);
        });
    }

    /** Sets right what a clerk got wrong; how the request ends is computed anew from the facts that then stand. */
    @Transactional
    public FlightRequest correct(Actor actor, Instant now, String reference, Correction correction, SeenState seen) {
        var request = opened(Move.CORRECT, actor, now, reference, seen);
        var rulebook = rulebooks.of(request.mission());
        correction.check(request, now, rulebook);
        requests.checkClientReference(request.mission(), correction.request().clientReference(), request);
        var before = StateBefore.of(request);
        var planned = request.plannedFlight();
        correction.apply(request, rulebook);
        airspace.testChanged(request, planned);
        history.record(request, Move.CORRECT, before, now, actor, now, correction.why());
        requests.flush();
        return request;
    }

    private FlightRequest record(Move move, FlightRequest request, Reply reply, Actor actor, Instant now) {
        var faults = new Faults();
        var sentAt = Objects.requireNonNull(request.sending()).at();
        new ReplyRules(request.mission(), now, faults).check("", reply, sentAt);
        faults.refuseIfAny();
        var receivedAt = Objects.requireNonNull(reply.receivedAt());
        return make(move, request, receivedAt, actor, now, it -> it.answer(reply, now));
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

    private FlightRequest make(
            Move move,
            FlightRequest request,
            Instant happenedAt,
            Actor actor,
            Instant now,
            Consumer<FlightRequest> change) {
        var before = StateBefore.of(request);
        change.accept(request);
        history.record(request, move, before, happenedAt, actor, now, null);
        requests.flush();
        return request;
    }
}
