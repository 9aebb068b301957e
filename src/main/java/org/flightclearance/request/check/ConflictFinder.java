package org.flightclearance.request.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Position;
import org.flightclearance.mission.Mission;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.PlannedFlight;
import org.flightclearance.restriction.RestrictionCheck;
import org.flightclearance.time.Validity;

/** Finds the recorded restrictions that affect requests. They are warnings: no request is refused because of one. */
@ApplicationScoped
public class ConflictFinder {

    private final RestrictionCheck check;
    private final Aerodromes aerodromes;

    ConflictFinder(RestrictionCheck check, Aerodromes aerodromes) {
        this.check = check;
        this.aerodromes = aerodromes;
    }

    /** The restrictions that affect a flight, sorted by leg. */
    public List<Conflict> conflicts(Mission mission, PlannedFlight flight) {
        return check.isAnyInForce(mission, flight) ? found(mission, flight) : List.of();
    }

    /**
     * The same, without reading any restriction if the flight takes place in none of the periods.
     *
     * @param periods when restrictions of the mission apply
     */
    public List<Conflict> conflicts(Mission mission, PlannedFlight flight, Collection<Validity> periods) {
        return RestrictionCheck.isInAny(periods, flight) ? found(mission, flight) : List.of();
    }

    private List<Conflict> found(Mission mission, PlannedFlight flight) {
        return check.conflicts(mission, flight, positions(List.of(flight)));
    }

    /** The legs, counted from 1, with an end of unknown position. They cannot be tested against areas. */
    public List<Integer> untestedLegs(PlannedFlight flight) {
        return flight.untestedLegs(positions(List.of(flight)));
    }

    /** The positions of the aerodromes of these flights, by code. Aerodromes that are not in the table are left out. */
    public Map<String, Position> positions(List<PlannedFlight> flights) {
        return aerodromes.positions(
                flights.stream().flatMap(flight -> codes(flight).stream()).collect(Collectors.toSet()));
    }

    /** The restrictions that affect a request. */
    public List<Conflict> of(FlightRequest request) {
        return conflicts(request.mission(), request.plannedFlight());
    }

    /** Finds the restrictions that affect a request, and stores them in it. */
    public void test(FlightRequest request) {
        request.setConflicts(of(request));
    }

    /** Does the same, with the periods in which restrictions of the mission apply. */
    public void test(FlightRequest request, Collection<Validity> periods) {
        request.setConflicts(conflicts(request.mission(), request.plannedFlight(), periods));
    }

    /** A finder for many requests in one transaction. It reads restrictions and aerodromes only once. */
    public BatchConflictFinder inBatch() {
        return new BatchConflictFinder(check, aerodromes);
    }

    /** The codes of the aerodromes of a flight. */
    static Set<String> codes(PlannedFlight flight) {
        return flight.legs().stream().flatMap(Leg::codes).collect(Collectors.toSet());
    }
}
