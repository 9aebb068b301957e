package org.flightclearance.sample;

import java.util.List;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.request.Status;

/**
 * A number of flights of a season that were requested twice. Both requests are included in the quotas.
 *
 * @param first how the first request ends; if it is withdrawn and amended, its amendment withdraws it
 * @param second how the request ends that repeats or amends the first
 */
record Chain(Link link, String sector, AircraftClass aircraftClass, Status first, Status second, int flights) {

    /** The relation of the second request to the first. */
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
