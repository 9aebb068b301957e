package org.flightclearance.sample;

import java.util.List;

import org.flightclearance.flight.AircraftClass;

/**
 * What a season holds beside its totals.
 *
 * @param unsent requests that were filed and never sent
 * @param notified medical flights of which the host was told
 * @param blocked medical flights to which it said no
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
