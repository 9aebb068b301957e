package org.flightclearance.paper.host;

import java.util.Objects;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;

/** A flight as a programme asks for it, or gives notice of it. */
record AskedFlight(String reference, Filing filing, Clearance clearance) {

    static AskedFlight of(FlightRequest request) {
        return new AskedFlight(
                request.reference(), request.asFiled(), request.derived().clearance());
    }

    Aircraft aircraft() {
        return Objects.requireNonNull(filing.aircraft());
    }

    boolean isNotified() {
        return clearance == Clearance.NOTIFICATION;
    }
}
