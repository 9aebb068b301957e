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
 * The parts of a request on which restrictions depend.
 *
 * @param aircraftClass null: not given yet, so restrictions by aircraft class do not apply
 * @param sector sector of the mission, under its present name; null: the mission has no sectors
 * @param legs planned legs, in time order
 */
public record PlannedFlight(
        Purpose purpose, @Nullable AircraftClass aircraftClass, @Nullable String sector, List<Leg> legs) {

    public PlannedFlight {
        legs = List.copyOf(legs);
    }

    /**
     * The legs, counted from 1, with an end of unknown position. They cannot be tested against areas.
     *
     * @param positions positions of aerodromes by code
     */
    public List<Integer> untestedLegs(Map<String, Position> positions) {
        var course = new Course(this, positions);
        return IntStream.rangeClosed(1, legs.size())
                .filter(leg -> !course.isKnown(leg))
                .boxed()
                .toList();
    }
}
