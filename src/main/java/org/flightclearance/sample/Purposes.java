package org.flightclearance.sample;

import java.util.List;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;

import static org.flightclearance.flight.Purpose.CARGO;
import static org.flightclearance.flight.Purpose.CASEVAC;
import static org.flightclearance.flight.Purpose.CONVOY_ESCORT;
import static org.flightclearance.flight.Purpose.HOST_SUPPORT;
import static org.flightclearance.flight.Purpose.HUMAN_RIGHTS;
import static org.flightclearance.flight.Purpose.ISR;
import static org.flightclearance.flight.Purpose.MEDEVAC;
import static org.flightclearance.flight.Purpose.OTHER;
import static org.flightclearance.flight.Purpose.PASSENGER;
import static org.flightclearance.flight.Purpose.ROTATION;
import static org.flightclearance.flight.Purpose.VIP;

/** The purposes of each aircraft class. Frequent purposes are listed more than once. */
final class Purposes {

    private static final List<Purpose> HELICOPTERS = List.of(
            PASSENGER,
            PASSENGER,
            PASSENGER,
            CARGO,
            CARGO,
            CONVOY_ESCORT,
            CONVOY_ESCORT,
            HUMAN_RIGHTS,
            HOST_SUPPORT,
            ROTATION,
            OTHER);
    private static final List<Purpose> AEROPLANES =
            List.of(PASSENGER, PASSENGER, PASSENGER, PASSENGER, CARGO, CARGO, CARGO, ROTATION, VIP, HUMAN_RIGHTS);
    private static final List<Purpose> MEDICAL = List.of(MEDEVAC, MEDEVAC, CASEVAC);

    private Purposes() {}

    static Purpose of(int number, AircraftClass aircraftClass) {
        var draw = Draw.of(number, "purpose");
        return switch (aircraftClass) {
            case UAV -> ISR;
            case ROTARY_WING -> draw.oneOf(HELICOPTERS);
            case FIXED_WING -> draw.oneOf(AEROPLANES);
        };
    }

    static Purpose medical(int number) {
        return Draw.of(number, "purpose").oneOf(MEDICAL);
    }
}
