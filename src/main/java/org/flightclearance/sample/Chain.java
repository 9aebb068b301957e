package org.flightclearance.sample;

import java.util.List;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.request.Status;

/**
 * How many flights of a season were asked for twice; both requests are among those of the quotas.
 *
 * @param first how the first request ends; one that is withdrawn and amended is withdrawn by its amendment
 * @param second how the request ends that repeats or amends it
 */
record Chain(Link link, String sector, AircraftClass aircraftClass, Status first, Status second, int flights) {

    /** What the second request is to the first. */
    enum Link {
        REPEATS,
        AMENDS
    }

    static List<Chain> table(String text) {
        return Table.read(
                text,
                row -> new Chain(
                        Link.valueOf(row[0]),
                        row[1],
                        AircraftClass.valueOf(row[2]),
                        Status.valueOf(row[3]),
                        Status.valueOf(row[4]),
                        Integer.parseInt(row[5])));
    }
}
