package org.flightclearance.request;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.aerodrome.Aerodromes;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.mission.Mission;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.PlannedFlight;
import org.flightclearance.restriction.RestrictionCheck;

/** Finds what stands against requests as restrictions and aerodromes are recorded now. It warns, and refuses nothing. */
@ApplicationScoped
public class ConflictFinder {

    private final RestrictionCheck check;
    private final Aerodromes aerodromes;

    ConflictFinder(RestrictionCheck check, Aerodromes aerodromes) {
        this.check = check;
        this.aerodromes = aerodromes;
    }

    /** What stands against a flight, by leg. */
    public List<Conflict> conflicts(Mission mission, PlannedFlight flight) {
        return check.isAnyInForce(mission, flight)
                ? check.conflicts(mission, flight, positions(List.of(flight)))
                : List.of();
    }

    /** The legs, counted from 1, of which nobody knows where an end lies, so that no area could be tested. */
    public List<Integer> untestedLegs(PlannedFlight flight) {
        return flight.untestedLegs(positions(List.of(flight)));
    }

    /** Where the aerodromes are that these flights name; those that are in no table are left out. */
    public Map<String, Position> positions(List<PlannedFlight> flights) {
        return aerodromes.positions(
                flights.stream().flatMap(flight -> codes(flight).stream()).collect(Collectors.toSet()));
    }

    /** Finds anew what stands against a request. */
    void test(FlightRequest request) {
        request.setConflicts(conflicts(request.mission(), request.plannedFlight()));
    }

    /** The same where anything has changed that restrictions go by. */
    void testChanged(FlightRequest request, PlannedFlight before) {
        if (!request.plannedFlight().equals(before)) {
            test(request);
        }
    }

    /** The same for many requests in a row, in one transaction: what was read for one is not read again. */
    public BatchConflictFinder inBatch() {
        return new BatchConflictFinder(check, aerodromes);
    }

    /** The aerodromes that a flight names by their codes. */
    static Set<String> codes(PlannedFlight flight) {
        return flight.legs().stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .flatMap(Stream::ofNullable)
                .map(Place::code)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
