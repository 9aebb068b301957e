package org.flightclearance.sample;

import java.util.List;

import org.flightclearance.flight.AircraftClass;

/** How many of a season's requests of an aircraft class take a special course. They are included in the quotas. */
record TurnQuota(Turn turn, AircraftClass aircraftClass, int requests) {

    static List<TurnQuota> table(String text) {
        return Table.read(
                text,
                row -> new TurnQuota(Turn.valueOf(row[0]), AircraftClass.valueOf(row[1]), Integer.parseInt(row[2])));
    }
}
