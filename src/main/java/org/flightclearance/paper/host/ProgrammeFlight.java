package org.flightclearance.paper.host;

import java.util.Objects;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;

/** A flight that a programme asks permission for or notifies. */
record ProgrammeFlight(String reference, Filing filing, Clearance clearance) {

    /** It names its permit only if that covers it. */
    static ProgrammeFlight of(FlightRequest request) {
        var flown = request.asFlown();
        return new ProgrammeFlight(
                request.reference(),
                request.isCovered() ? flown : flown.withPermit(null),
                request.derived().clearance());
    }

    Aircraft aircraft() {
        return Objects.requireNonNull(filing.aircraft());
    }

    boolean isNotified() {
        return clearance == Clearance.NOTIFICATION;
    }
}
