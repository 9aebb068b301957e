package org.flightclearance.sample;

import org.flightclearance.request.FlightRequest;

/** A stored request with its plan. */
record Dossier(PlannedRequest planned, Timetable times, FlightRequest stored) {

    String reference() {
        return stored.reference();
    }

    boolean takes(Turn turn) {
        return planned.takes(turn);
    }
}
