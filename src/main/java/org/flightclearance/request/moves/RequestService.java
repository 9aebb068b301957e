package org.flightclearance.request.moves;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.ClientReferences;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.Prospect;
import org.flightclearance.request.Reply;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.check.AmendmentRules;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.check.Correction;
import org.flightclearance.request.check.FilingRules;
import org.flightclearance.request.check.RecordedNames;
import org.flightclearance.request.check.ReplyRules;
import org.flightclearance.request.check.Slips;
import org.flightclearance.request.check.SlipsOfChange;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;

/**
 * Makes the moves of a filed request. Each checks the role of the actor, the version that was seen, and the status. It
 * adds faults and warnings to those that were found before, and refuses all of them at once.
 */
@ApplicationScoped
public class RequestService {

    private final FlightRequests requests;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ConflictFinder conflicts;
    private final ClientReferences clientReferences;
    private final DoubtfulPositions positions;

    RequestService(
            FlightRequests requests,
            HistoryEntries history,
            Rulebooks rulebooks,
            ConflictFinder conflicts,
            ClientReferences clientReferences,
            DoubtfulPositions positions) {
        this.requests = requests;
        this.history = history;
        this.rulebooks = rulebooks;
        this.conflicts = conflicts;
        this.clientReferences = clientReferences;
        this.positions = positions;
    }

    @Transactional
    public FlightRequest send(
            Actor actor, Instant now, String reference, Sending sent, @Nullable SeenState seen, Findings findings) {
        var request = opened(Move.SEND, actor, now, reference, seen);
        var rulebook = rulebooks.of(request.mission());
        new FilingRules(request.mission(), now, findings.faults(), "", RecordedNames.of(request))
                .checkSending(request.asFiled(), sent, rulebook);
        findings.warn(Slips.ofSending("/sent_at", sent.at(), request.derived().departureAt()));
        findings.refuseIfAny();
        return made(actor, now, request, moves -> moves.send(request, sent, rulebook));
    }

    @Transactional
    public FlightRequest acknowledge(
            Actor actor,
            Instant now,
            String reference,
            @Nullable Instant at,
            @Nullable SeenState seen,
            Findings findings) {
        var request = opened(Move.ACKNOWLEDGE, actor, now, reference, seen);
        findings.faults().required("/at", at);
        new FilingRules(request.mission(), now, findings.faults())
                .acknowledgement(
                        "/at", at, Objects.requireNonNull(request.sending()).at());
        findings.refuseIfAny();
        var when = Objects.requireNonNull(at);
        return made(actor, now, request, moves -> moves.acknowledge(request, when));
    }

    /** Withdraws a request; if no time is given, now. */
    @Transactional
    public FlightRequest withdraw(
            Actor actor,
            Instant now,
            String reference,
            Withdrawal withdrawal,
            @Nullable SeenState seen,
            Findings findings) {
        var request = opened(Move.WITHDRAW, actor, now, reference, seen);
        var at = Objects.requireNonNullElse(withdrawal.at(), now);
        findings.faults().required("/reason", withdrawal.reason());
        new FilingRules(request.mission(), now, findings.faults()).withdrawal("/at", at, request.asFiled());
        findings.refuseIfAny();
        var complete = new Withdrawal(withdrawal.reason(), at);
        return made(
                actor, now, request, moves -> moves.withdraw(request, complete, () -> rulebooks.of(request.mission())));
    }

    /** Records an answer. If the request has one already, {@code seen} is required. */
    @Transactional
    public FlightRequest answer(
            Actor actor, Instant now, String reference, Reply reply, @Nullable SeenState seen, Findings findings) {
        var request = prospect(actor, now, reference, reply, seen, findings).request();
        return made(actor, now, request, moves -> moves.answer(request, reply, () -> rulebooks.of(request.mission())));
    }

    /** Checks an answer in the same way, and says how the request would stand with it. Records nothing. */
    @Transactional
    public Prospect prospect(
            Actor actor, Instant now, String reference, Reply reply, @Nullable SeenState seen, Findings findings) {
        var request = opened(Move.ANSWER, actor, now, reference, seen);
        if (seen == null && !request.replies().isEmpty()) {
            throw new Refused(Refusal.VERSION_REQUIRED, Sentence.of("refused.answered_already", reference));
        }
        return checked(request, reply, now, findings);
    }

    /** Records that the authority revoked its approval: a no, not received before the yes that decided. */
    @Transactional
    public FlightRequest revoke(
            Actor actor, Instant now, String reference, Reply denial, @Nullable SeenState seen, Findings findings) {
        var request = prospectOfRevocation(actor, now, reference, denial, seen, findings)
                .request();
        return made(actor, now, request, moves -> moves.revoke(request, denial, () -> rulebooks.of(request.mission())));
    }

    /** Checks a revocation in the same way, and says how the request would stand with it. Records nothing. */
    @Transactional
    public Prospect prospectOfRevocation(
            Actor actor, Instant now, String reference, Reply denial, @Nullable SeenState seen, Findings findings) {
        var request = opened(Move.REVOKE, actor, now, reference, seen);
        findings.faults()
                .notBefore(
                        "/received_at",
                        denial.receivedAt(),
                        request.derived().endsAt(),
                        "fault.revoked_before_approved");
        // A revocation has one reason for all its legs, so that is what is missing
        return checked(request, denial.reason() == null ? denial.withLegs(null) : denial, now, findings);
    }

    /** Amends a request without a new one, as far as {@link AmendmentRules} allow it. */
    @Transactional
    public FlightRequest amend(
            Actor actor, Instant now, String reference, Filing amended, SeenState seen, Findings findings) {
        var request = opened(Move.AMEND, actor, now, reference, seen);
        var rulebook = rulebooks.of(request.mission());
        var filing = new AmendmentRules(request, now, rulebook, requests, positions, findings).checked(amended);
        clientReferences.check(request.mission(), filing.clientReference(), request);
        return made(actor, now, request, moves -> moves.amend(request, filing, rulebook, conflicts::of));
    }

    /** Goes on with the granted legs: the others are dropped in place. The tolerance for amendments does not apply. */
    @Transactional
    public FlightRequest keepGrantedLegs(Actor actor, Instant now, String reference, @Nullable SeenState seen) {
        var request = opened(Move.GRANTED_LEGS, actor, now, reference, seen);
        var rulebook = rulebooks.of(request.mission());
        return made(
                actor, now, request, moves -> moves.goOnWith(request, request.grantedLegs(), rulebook, conflicts::of));
    }

    /** Corrects a clerk's mistake. How the request ends is computed again from the corrected facts. */
    @Transactional
    public FlightRequest correct(
            Actor actor, Instant now, String reference, Correction correction, SeenState seen, Findings findings) {
        var request = opened(Move.CORRECT, actor, now, reference, seen);
        var rulebook = rulebooks.of(request.mission());
        new SlipsOfChange(request, now, rulebook, requests, positions)
                .of(correction.request()).stream()
                        .map(warning -> warning.under("/request"))
                        .forEach(warning -> findings.warn(List.of(warning)));
        correction.check(request, now, rulebook, findings);
        clientReferences.check(request.mission(), correction.request().clientReference(), request);
        return made(actor, now, request, moves -> moves.correct(request, correction, rulebook, conflicts));
    }

    private static Prospect checked(FlightRequest request, Reply reply, Instant now, Findings findings) {
        var sentAt = Objects.requireNonNull(request.sending()).at();
        new ReplyRules(request.mission(), now, findings.faults(), RecordedNames.of(request))
                .check("", reply, sentAt, request.legs().size());
        findings.warn(Slips.ofReply("", reply, request));
        findings.refuseIfAny();
        return new Prospect(request, reply, request.derivedWith(reply));
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
