package org.flightclearance.request.search;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.ExecutedLegs;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.Gate;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.flight.Purpose;
import org.flightclearance.flight.Route;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Itinerary;
import org.flightclearance.request.LegFacts;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.AskedLeg;
import org.flightclearance.request.outcome.LegOutcome;

/**
 * The request for a flight of a day, with what a board shows of it.
 *
 * @param departureAt ETD of the first leg of that day, UTC
 * @param deadlineAt the last instant at which an answer is in time, UTC; null: no answer is expected
 * @param endsAt the first instant at which {@code endsAs} holds; null: nothing ends it
 * @param notFlown whether it was approved, and the mission withdrew it
 * @param goingLegs numbers of the legs that the mission goes on with, as stored; null: all
 * @param legAnswers its legs with what was decided for each, as stored; null: every answer is for all of them
 * @param executed what is recorded of its legs after the approval
 * @param later numbers of its legs of that day, if it departed on an earlier one; empty: it departs on that day
 */
public record DayFlight(
        UUID id,
        String reference,
        @Nullable String callsign,
        @Nullable String aircraftType,
        @Nullable String registration,
        Purpose purpose,
        @Nullable String sector,
        String route,
        Instant departureAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant sentAt,
        Clearance clearance,
        @Nullable Instant endsAt,
        @Nullable Status endsAs,
        boolean notFlown,
        @Nullable String goingLegs,
        @Nullable String legAnswers,
        ExecutedLegs executed,
        List<Integer> later) {

    /** As a query reads it. */
    public DayFlight(
            UUID id,
            String reference,
            @Nullable String callsign,
            @Nullable String aircraftType,
            @Nullable String registration,
            Purpose purpose,
            @Nullable String sector,
            String route,
            Instant departureAt,
            @Nullable Instant deadlineAt,
            @Nullable Instant sentAt,
            Clearance clearance,
            @Nullable Instant endsAt,
            @Nullable Status endsAs,
            boolean notFlown,
            @Nullable String goingLegs,
            @Nullable String legAnswers,
            ExecutedLegs executed) {
        this(
                id,
                reference,
                callsign,
                aircraftType,
                registration,
                purpose,
                sector,
                route,
                departureAt,
                deadlineAt,
                sentAt,
                clearance,
                endsAt,
                endsAs,
                notFlown,
                goingLegs,
                legAnswers,
                executed,
                List.of());
    }

    /**
     * The same flight on a day after its departure.
     *
     * @param etds of its legs of that day, UTC, by number
     * @return empty: the mission dropped these legs
     */
    Optional<DayFlight> onLaterDay(SortedMap<Integer, Instant> etds) {
        var legs = legsLeft().stream().filter(etds::containsKey).toList();
        return legs.isEmpty()
                ? Optional.empty()
                : Optional.of(new DayFlight(
                        id,
                        reference,
                        callsign,
                        aircraftType,
                        registration,
                        purpose,
                        sector,
                        route,
                        Objects.requireNonNull(etds.get(legs.get(0))),
                        deadlineAt,
                        sentAt,
                        clearance,
                        endsAt,
                        endsAs,
                        notFlown,
                        goingLegs,
                        legAnswers,
                        executed,
                        legs));
    }

    public Status statusAt(Instant asOf) {
        return Status.at(asOf, sentAt != null, clearance, endsAt, endsAs);
    }

    public FlightStanding standingAt(Instant asOf) {
        var standing = FlightStanding.of(statusAt(asOf), notFlown, isNotReleased());
        boolean mayFly = standing == FlightStanding.CLEARED || standing == FlightStanding.NOTIFIED;
        if (!mayFly || later.isEmpty() || later.stream().anyMatch(this::isGranted)) {
            return standing;
        }
        return later.stream().anyMatch(this::isDenied) ? FlightStanding.REFUSED : FlightStanding.NO_ANSWER;
    }

    /** Numbers of the legs that the mission goes on with although they are not granted. Only for a flight that may fly. */
    public List<Integer> notGranted() {
        return legsLeft().stream().filter(leg -> !isGranted(leg)).toList();
    }

    /** The legs that the gate held back, by number, with what it said. Only for a flight that may fly. */
    public SortedMap<Integer, GateOutcome> notReleased() {
        var gates = new TreeMap<Integer, GateOutcome>();
        if (!executed.legs().isEmpty()) {
            for (int leg : granted()) {
                executed.leg(leg).flatMap(DayFlight::heldBack).ifPresent(gate -> gates.put(leg, gate));
            }
        }
        return gates;
    }

    /** Numbers of the legs that may not fly although others may: denied, dropped, or held back at the gate. */
    public Set<Integer> refusedLegs() {
        var refused = IntStream.rangeClosed(1, legs()).boxed().collect(Collectors.toCollection(TreeSet::new));
        refused.removeAll(granted());
        refused.addAll(notReleased().keySet());
        return refused;
    }

    private boolean isNotReleased() {
        var held = notReleased().keySet();
        return !held.isEmpty()
                && granted().stream()
                        .filter(leg -> later.isEmpty() || later.contains(leg))
                        .allMatch(held::contains);
    }

    /** A leg that flew all the same was not held back. */
    private static Optional<GateOutcome> heldBack(LegExecution leg) {
        var flight = leg.flight();
        return flight != null && flight.outcome() == FlightOutcome.FLOWN
                ? Optional.empty()
                : Optional.ofNullable(leg.gate()).map(Gate::outcome).filter(outcome -> outcome != GateOutcome.RELEASED);
    }

    private List<Integer> granted() {
        return legsLeft().stream().filter(this::isGranted).toList();
    }

    private boolean isGranted(int leg) {
        return LegFacts.granted(clearance, legAnswers, leg);
    }

    private boolean isDenied(int leg) {
        return legAnswers != null && AskedLeg.read(legAnswers).get(leg - 1).outcome() == LegOutcome.DENIED;
    }

    private List<Integer> legsLeft() {
        return Itinerary.going(goingLegs, legs());
    }

    /** How many legs it has, the dropped ones included. */
    private int legs() {
        return legAnswers == null
                ? Route.legs(route).size()
                : AskedLeg.read(legAnswers).size();
    }
}
