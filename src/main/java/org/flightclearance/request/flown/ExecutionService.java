package org.flightclearance.request.flown;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.ExecutedLegs;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.bulk.AllOrNone;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;

/**
 * Records what happened after the approval: the gate, and the flight. What is recorded again replaces what was recorded
 * before; the history keeps both. No status changes.
 */
@ApplicationScoped
public class ExecutionService {

    private final FlightRequests requests;
    private final HistoryEntries history;

    ExecutionService(FlightRequests requests, HistoryEntries history) {
        this.requests = requests;
        this.history = history;
    }

    /** @throws Refused with every fault; nothing has been recorded then */
    @Transactional
    public FlightRequest gate(
            Actor actor,
            Instant now,
            String reference,
            GateReport report,
            @Nullable SeenState seen,
            Findings findings) {
        var request = requests.of(actor, reference);
        open(Move.GATE, actor, now, request, seen);
        new ExecutionRules(request, now, findings.faults()).check(report);
        findings.refuseIfAny();
        var gate = report.gate();
        var executed = request.executed();
        for (int leg : legs(report, request)) {
            executed = executed.withGate(leg, gate, request.mission().holdLimitMinutes());
        }
        var moves = new RequestMoves(actor, now);
        moves.gate(request, executed, Objects.requireNonNullElse(gate.at(), gate.askedAt()));
        moves.store(requests, history);
        return request;
    }

    /** @throws Refused with every fault; nothing has been recorded then */
    @Transactional
    public FlightRequest flight(
            Actor actor,
            Instant now,
            String reference,
            FlightReport report,
            @Nullable SeenState seen,
            Findings findings) {
        var moves = new RequestMoves(actor, now);
        var request = requests.of(actor, reference);
        record(moves, actor, now, request, report, seen, findings);
        moves.store(requests, history);
        return request;
    }

    /**
     * Records many flights in one step.
     *
     * @throws Refused with every fault of every request; nothing has been recorded then
     */
    @Transactional
    public List<FlightRequest> flights(
            Actor actor, Instant now, List<@Nullable FlightReport> reports, Findings findings) {
        return flights(actor, now, reports, Map.of(), findings);
    }

    /**
     * The same for a user who saw the requests before.
     *
     * @param seen by reference; a request that is not in it is recorded whatever has changed
     * @throws Refused with every fault of every request; nothing has been recorded then
     */
    @Transactional
    public List<FlightRequest> flights(
            Actor actor,
            Instant now,
            List<@Nullable FlightReport> reports,
            Map<String, SeenState> seen,
            Findings findings) {
        AllOrNone.lock(requests, actor, reports, FlightReport::reference);
        var moves = new RequestMoves(actor, now);
        var known = new HashMap<String, FlightRequest>();
        requests
                .referenced(reports.stream()
                        .filter(Objects::nonNull)
                        .map(FlightReport::reference)
                        .filter(Objects::nonNull)
                        .limit(AllOrNone.MOST_REQUESTS)
                        .toList())
                .stream()
                .filter(request -> actor.mayRead(request.mission().code()))
                .forEach(request -> known.put(request.reference(), request));
        var recorded = AllOrNone.each(findings, reports, FlightReport::reference, (report, own) -> {
            var request = known.get(report.reference());
            if (request == null) {
                throw Refused.notFound();
            }
            record(moves, actor, now, request, report, seen.get(request.reference()), own);
            return request;
        });
        findings.refuseIfAny();
        moves.store(requests, history);
        return recorded;
    }

    private static void record(
            RequestMoves moves,
            Actor actor,
            Instant now,
            FlightRequest request,
            FlightReport report,
            @Nullable SeenState seen,
            Findings findings) {
        open(Move.FLIGHT, actor, now, request, seen);
        new ExecutionRules(request, now, findings.faults()).check(report);
        findings.refuseIfAny();
        ExecutedLegs executed = request.executed();
        for (var leg : report.given()) {
            var flown = Objects.requireNonNull(leg);
            executed = executed.withFlight(
                    Objects.requireNonNull(flown.leg()),
                    flown.flight(),
                    request.mission().holdLimitMinutes());
        }
        moves.flight(request, executed, happenedAt(report, request, now));
    }

    private static void open(Move move, Actor actor, Instant now, FlightRequest request, @Nullable SeenState seen) {
        move.checkRole(actor, request.mission().code());
        if (seen != null) {
            seen.check(request, now);
        }
        move.check(actor, request, now);
    }

    private static List<Integer> legs(GateReport report, FlightRequest request) {
        return report.legs() == null
                ? request.grantedLegs()
                : report.legs().stream().map(Objects::requireNonNull).toList();
    }

    /** The last time on or off blocks; without one the planned departure, but not in the future. */
    static Instant happenedAt(FlightReport report, FlightRequest request, Instant now) {
        var planned = request.derived().departureAt();
        return report.given().stream()
                .flatMap(leg -> Stream.of(Objects.requireNonNull(leg).offBlockAt(), leg.onBlockAt()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(planned.isAfter(now) ? now : planned);
    }
}
