package org.flightclearance.request.flown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.LegFacts;
import org.flightclearance.request.Move;
import org.flightclearance.request.Reply;
import org.flightclearance.request.flown.FlightReport.FlownLeg;
import org.flightclearance.request.moves.RequestMoves;

/**
 * What a ledger says of the gates and flights of a request.
 *
 * @param legs by leg, from the first; there may be fewer than the request has
 */
public record LegReports(List<LegReport> legs) {

    public static final LegReports NONE = new LegReports(List.of());

    /** What is recorded of a request. */
    public static LegReports of(FlightRequest request) {
        return request.executed().legs().isEmpty()
                ? NONE
                : new LegReports(IntStream.rangeClosed(1, request.legs().size())
                        .mapToObj(leg ->
                                request.executed().leg(leg).map(LegReport::of).orElse(LegReport.NOTHING))
                        .toList());
    }

    public boolean isEmpty() {
        return legs.stream().allMatch(LegReport.NOTHING::equals);
    }

    /** @param index from 0 */
    public LegReport leg(int index) {
        return index < legs.size() ? legs.get(index) : LegReport.NOTHING;
    }

    /**
     * Checks the reports by the same rules as if each were recorded by itself.
     *
     * @param request as it is without the replies; null: it is not known, so only what the reports themselves say is checked
     * @param replies that are recorded too, in this order; the reports are recorded as soon as it may fly
     */
    public void check(
            Mission mission, @Nullable FlightRequest request, List<Reply> replies, Instant now, Faults faults) {
        if (isEmpty()) {
            return;
        }
        boolean decided = request != null && replies.stream().allMatch(Reply::decides);
        var flying = request != null && decided ? whileItMayFly(request, replies, now) : List.<DerivedFacts>of();
        if (decided && flying.isEmpty()) {
            faults.add(first(), "fault.flight_not_approved");
        }
        IntPredicate granted = leg -> flying.isEmpty()
                || flying.stream().anyMatch(facts -> LegFacts.granted(facts.clearance(), facts.legAnswers(), leg));
        var flown = new ArrayList<@Nullable FlownLeg>();
        for (int i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            var under = "/legs/" + i;
            if (leg.hasGate()) {
                var own = new Faults();
                new ExecutionRules(mission, request, granted, now, own).check(leg.gate(i + 1));
                own.found()
                        .forEach(fault -> faults.add(placed(
                                fault,
                                under
                                        + (fault.pointer().startsWith("/legs")
                                                ? "/gate/outcome"
                                                : "/gate" + fault.pointer()))));
            }
            if (leg.hasFlight()) {
                flown.add(leg.flight(i + 1));
            }
        }
        if (!flown.isEmpty()) {
            var own = new Faults();
            new ExecutionRules(mission, request, granted, now, own).check(new FlightReport(null, flown));
            own.found().forEach(fault -> faults.add(placed(fault, ofFlight(fault.pointer(), flown))));
        }
    }

    /**
     * Records the reports, if the request may fly.
     *
     * @return whether nothing is left to be recorded
     */
    public boolean make(RequestMoves moves, FlightRequest request, Instant now) {
        if (isEmpty() || !Move.FLIGHT.isOpenTo(request, now)) {
            return isEmpty();
        }
        int limit = request.mission().holdLimitMinutes();
        var gates = IntStream.range(0, legs.size())
                .filter(i -> legs.get(i).hasGate())
                .boxed()
                .toList();
        var executed = request.executed();
        for (int i : gates) {
            executed = executed.withGate(i + 1, legs.get(i).gate(i + 1).gate(), limit);
        }
        if (!gates.isEmpty()) {
            moves.gate(
                    request,
                    executed,
                    gates.stream()
                            .map(legs::get)
                            .flatMap(leg -> Stream.of(leg.gateAskedAt(), leg.gateAt()))
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(now));
        }
        var flown = new ArrayList<@Nullable FlownLeg>();
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).hasFlight()) {
                var flight = legs.get(i).flight(i + 1);
                executed = executed.withFlight(i + 1, flight.flight(), limit);
                flown.add(flight);
            }
        }
        if (!flown.isEmpty()) {
            moves.flight(request, executed, ExecutionService.happenedAt(new FlightReport(null, flown), request, now));
        }
        return true;
    }

    /** What follows from the facts before the first of the replies and after each, where the request may fly then. */
    private static List<DerivedFacts> whileItMayFly(FlightRequest request, List<Reply> replies, Instant now) {
        return request.derivedStepByStep(replies).stream()
                .filter(facts -> Move.FLIGHT.from().contains(facts.statusAt(now, request.isSent())))
                .toList();
    }

    private String first() {
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).hasGate() || legs.get(i).hasFlight()) {
                return "/legs/" + i + (legs.get(i).hasGate() ? "/gate/outcome" : "/flight/outcome");
            }
        }
        return "/legs";
    }

    /** {@code /legs/0/cause} of the report is the flight of the first leg that flew. */
    private static String ofFlight(String pointer, List<@Nullable FlownLeg> flown) {
        var parts = pointer.split("/", 4);
        int leg = Objects.requireNonNull(
                Objects.requireNonNull(flown.get(Integer.parseInt(parts[2]))).leg());
        var field = parts.length < 4 || parts[3].equals("leg") ? "outcome" : parts[3];
        return "/legs/" + (leg - 1) + "/flight/" + field;
    }

    private static Fault placed(Fault fault, String pointer) {
        return new Fault(pointer, fault.sentence());
    }
}
