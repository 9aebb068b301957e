package org.flightclearance.sample;

import java.util.List;

import org.flightclearance.flight.AircraftClass;

/**
 * Requests of a season that are in no total of the report.
 *
 * @param unsent number of requests filed but never sent
 * @param notified number of notifications of medical flights
 * @param blocked number of medical flights that the host blocked
 */
record Beside(String sector, AircraftClass aircraftClass, int unsent, int notified, int blocked) {

    static List<Beside> table(String text) {
        return Table.read(
                text,
                row -> new Beside(
                        row[0],
                        AircraftClass.valueOf(row[1]),
                        Integer.parseInt(row[2]),
                        Integer.parseInt(row[3]),
                        Integer.parseInt(row[4])));
    }
}
