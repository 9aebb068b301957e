package org.flightclearance.sample;

import java.util.List;

import org.flightclearance.flight.AircraftClass;

/** How many requests of a sector and aircraft class are sent in a season, by how they end. */
record Quota(String sector, AircraftClass aircraftClass, int approved, int denied, int unanswered, int withdrawn) {

    static List<Quota> table(String text) {
        return Table.read(
                text,
                row -> new Quota(
                        row[0],
                        AircraftClass.valueOf(row[1]),
                        Integer.parseInt(row[2]),
                        Integer.parseInt(row[3]),
                        Integer.parseInt(row[4]),
                        Integer.parseInt(row[5])));
    }

    int sent() {
        return approved + denied + unanswered + withdrawn;
    }
}
