package org.flightclearance.restriction;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.Purpose;

/**
 * What of a request its restrictions go by.
 *
 * @param aircraftClass null where it is not said yet: what goes by it is then not tested
 * @param sector of the mission, as the request says; null where the mission has none
 * @param legs in time order, as planned
 */
public record PlannedFlight(
        Purpose purpose, @Nullable AircraftClass aircraftClass, @Nullable String sector, List<Leg> legs) {

    public PlannedFlight {
        legs = List.copyOf(legs);
    }

    /**
     * The legs, counted from 1, of which an end lies nobody knows where: whether they cross an area cannot be said.
     *
     * @param positions of aerodromes, by their codes
     */
    public List<Integer> untestedLegs(Map<String, Position> positions) {
        var course = new Course(this, positions);
        return IntStream.rangeClosed(1, legs.size())
                .filter(leg -> !course.isKnown(leg))
                .boxed()
                .toList();
    }
}
