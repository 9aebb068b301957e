package org.flightclearance.permit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;

/**
 * The parts of a filing on which coverage by a permit depends.
 *
 * @param sector under its present name
 * @param legs in time order; while a filing is being written, any part of them may be missing
 */
public record FiledFlight(
        @Nullable Purpose purpose,
        @Nullable AircraftClass aircraftClass,
        @Nullable String registration,
        @Nullable String sector,
        List<Leg> legs) {

    public FiledFlight {
        legs = List.copyOf(legs);
    }
}
