package org.flightclearance.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Flight;
import org.flightclearance.execution.Gate;
import org.flightclearance.flight.Leg;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.check.BatchConflictFinder;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.check.FilingRules;
import org.flightclearance.request.check.ReplyRules;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.request.reference.ReferenceBlocks;
import org.flightclearance.security.Actor;

/**
 * The moves of a clerk, held to the same rules as any entry. They are stored many at a time, as imports are, which takes a
 * fraction of the time. A page has to be stored before the next one is begun.
 */
final class Notebook {

    private final Actor actor;
    private final Missions missions;
    private final FlightRequests requests;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ReferenceBlocks references;
    private final BatchConflictFinder conflicts;
    private final List<RequestMoves> page = new ArrayList<>();
    private Mission mission;
    private Rulebook rulebook;

    /** @param references of the mission that the running transaction creates */
    Notebook(
            Actor actor,
            Missions missions,
            FlightRequests requests,
            HistoryEntries history,
            Rulebooks rulebooks,
            ReferenceBlocks references,
            ConflictFinder conflicts) {
        this.actor = actor;
        this.missions = missions;
        this.requests = requests;
        this.history = history;
        this.rulebooks = rulebooks;
        this.references = references;
        this.conflicts = conflicts.inBatch();
        this.mission = missions.listAll().get(0);
        this.rulebook = rulebooks.of(mission);
    }

    /** @param origin request of an earlier page or of this one, which this one repeats or amends */
    FlightRequest file(Instant now, Filing filing, @Nullable FlightRequest origin) {
        var faults = new Faults();
        var rules = new FilingRules(mission, now, faults);
        rules.check(filing, rulebook);
        rules.checkSentAfterFiled(filing);
        faults.refuseIfAny();
        var reference = references.next(mission, Objects.requireNonNull(filing.filedAt()));
        return at(now).file(mission, reference, filing, origin, rulebook, conflicts::test);
    }

    /** A request of an earlier page. */
    FlightRequest stored(String reference) {
        return requests.referenced(reference).orElseThrow();
    }

    void send(Instant now, FlightRequest request, Sending sending) {
        var faults = new Faults();
        new FilingRules(mission, now, faults).checkSending(request.asFiled(), sending, rulebook);
        faults.refuseIfAny();
        at(now).send(request, sending, rulebook);
    }

    void acknowledge(Instant now, FlightRequest request, Instant at) {
        var faults = new Faults();
        new FilingRules(mission, now, faults).acknowledgement("/at", at, sentAt(request));
        faults.refuseIfAny();
        at(now).acknowledge(request, at);
    }

    void amend(Instant now, FlightRequest request, Filing filing) {
        at(now).amend(request, filing, rulebook, conflicts::of);
    }

    void withdraw(Instant now, FlightRequest request, Withdrawal withdrawal) {
        var faults = new Faults();
        new FilingRules(mission, now, faults).withdrawal("/at", withdrawal.at(), request.asFiled());
        faults.refuseIfAny();
        at(now).withdraw(request, withdrawal, () -> rulebook);
    }

    void answer(Instant now, FlightRequest request, Reply reply) {
        check(now, request, reply);
        at(now).answer(request, reply, () -> rulebook);
    }

    void revoke(Instant now, FlightRequest request, Reply denial) {
        check(now, request, denial);
        at(now).revoke(request, denial, () -> rulebook);
    }

    /** Records the release of the whole flight. Does nothing if the request may not fly. */
    void gate(Instant now, FlightRequest request, Gate gate) {
        if (Move.GATE.isOpenTo(request, now)) {
            var executed = request.executed();
            for (int leg : request.grantedLegs()) {
                executed = executed.withGate(leg, gate, mission.holdLimitMinutes());
            }
            at(now).gate(request, executed, Objects.requireNonNull(gate.at()));
        }
    }

    /** Records what became of each leg that may fly. Does nothing if the request may not fly. */
    void fly(Instant now, FlightRequest request, Function<Leg, Flight> flown) {
        if (Move.FLIGHT.isOpenTo(request, now)) {
            var executed = request.executed();
            for (int leg : request.grantedLegs()) {
                executed =
                        executed.withFlight(leg, flown.apply(request.legs().get(leg - 1)), mission.holdLimitMinutes());
            }
            at(now).flight(request, executed, request.derived().departureAt());
        }
    }

    void store() {
        RequestMoves.store(page, requests, history);
        page.clear();
        // A growing persistence context would slow down each following query
        requests.getEntityManager().clear();
        mission = missions.listAll().get(0);
        rulebook = rulebooks.of(mission);
    }

    private RequestMoves at(Instant now) {
        var moves = new RequestMoves(actor, now);
        page.add(moves);
        return moves;
    }

    private void check(Instant now, FlightRequest request, Reply reply) {
        var faults = new Faults();
        new ReplyRules(mission, now, faults)
                .check("", reply, sentAt(request), request.legs().size());
        faults.refuseIfAny();
    }

    private static Instant sentAt(FlightRequest request) {
        return Objects.requireNonNull(Objects.requireNonNull(request.sending()).at());
    }
}
