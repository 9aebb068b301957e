package org.flightclearance.request.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.ExecutedLegs;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.Gate;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.flight.Route;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Itinerary;
import org.flightclearance.request.LegFacts;
import org.flightclearance.request.outcome.AskedLeg;
import org.flightclearance.request.outcome.LegOutcome;

/**
 * The legs of a flight, and which of them may fly on a day. Legs have the numbers that the request gives them.
 *
 * @param route the places of the legs that the mission goes on with
 * @param goingLegs numbers of the legs that the mission goes on with, as stored; null: all
 * @param legAnswers the legs with what was decided for each, as stored; null: every answer is for all of them
 * @param executed what is recorded of the legs after the approval
 * @param later the legs of the day, if the flight departed on an earlier one; empty: it departs on that day
 */
public record DayLegs(
        String route,
        Clearance clearance,
        @Nullable String goingLegs,
        @Nullable String legAnswers,
        ExecutedLegs executed,
        List<Integer> later) {

    /** As a query reads it. */
    public DayLegs(
            String route,
            Clearance clearance,
            @Nullable String goingLegs,
            @Nullable String legAnswers,
            ExecutedLegs executed) {
        this(route, clearance, goingLegs, legAnswers, executed, List.of());
    }

    /** The same on a day after the departure, with those of the legs of that day that the mission has not dropped. */
    DayLegs of(Set<Integer> ofLaterDay) {
        var later = going().stream().filter(ofLaterDay::contains).toList();
        return new DayLegs(route, clearance, goingLegs, legAnswers, executed, later);
    }

    /** The legs that the mission goes on with although they are not granted. Only for a flight that may fly. */
    public List<Integer> notGranted() {
        return going().stream().filter(leg -> !isGranted(leg)).toList();
    }

    /** The legs that the gate held back, with what it said. Only for a flight that may fly. */
    public SortedMap<Integer, GateOutcome> notReleased() {
        var gates = new TreeMap<Integer, GateOutcome>();
        if (!executed.legs().isEmpty()) {
            for (int leg : granted()) {
                executed.leg(leg).flatMap(DayLegs::heldBack).ifPresent(gate -> gates.put(leg, gate));
            }
        }
        return gates;
    }

    /** The legs that may not fly although others may: denied, dropped, or held back at the gate. */
    public Set<Integer> refused() {
        var refused = IntStream.rangeClosed(1, count()).boxed().collect(Collectors.toCollection(TreeSet::new));
        refused.removeAll(granted());
        refused.addAll(notReleased().keySet());
        return refused;
    }

    /** Whether the gate held back every granted leg of the day. */
    boolean areHeldBack() {
        var ofDay = granted().stream()
                .filter(leg -> later.isEmpty() || later.contains(leg))
                .toList();
        return !ofDay.isEmpty() && notReleased().keySet().containsAll(ofDay);
    }

    /** What was decided for the day, if the flight departed earlier and may fly, but with none of the legs of the day. */
    Optional<FlightStanding> decidedForLater() {
        if (later.isEmpty() || later.stream().anyMatch(this::isGranted)) {
            return Optional.empty();
        }
        return Optional.of(later.stream().anyMatch(this::isDenied) ? FlightStanding.REFUSED : FlightStanding.NO_ANSWER);
    }

    /** A leg that flew all the same was not held back. */
    private static Optional<GateOutcome> heldBack(LegExecution leg) {
        var flight = leg.flight();
        return flight != null && flight.outcome() == FlightOutcome.FLOWN
                ? Optional.empty()
                : Optional.ofNullable(leg.gate()).map(Gate::outcome).filter(outcome -> outcome != GateOutcome.RELEASED);
    }

    private List<Integer> granted() {
        return going().stream().filter(this::isGranted).toList();
    }

    private boolean isGranted(int leg) {
        return LegFacts.granted(clearance, legAnswers, leg);
    }

    private boolean isDenied(int leg) {
        return legAnswers != null && AskedLeg.read(legAnswers).get(leg - 1).outcome() == LegOutcome.DENIED;
    }

    private List<Integer> going() {
        return Itinerary.going(goingLegs, count());
    }

    /** How many legs were filed, the dropped ones included. */
    private int count() {
        return legAnswers == null
                ? Route.legs(route).size()
                : AskedLeg.read(legAnswers).size();
    }
}
