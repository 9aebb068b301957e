package org.flightclearance.api.report;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.report.ReportedRequest;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.DenialReason;

/** A request behind a figure, as of the report's instant. */
record ReportedRequestView(
        String reference,
        Status status,
        Purpose purpose,
        AircraftView aircraft,
        @Nullable String sector,
        String route,
        @Nullable SentView sent,
        Instant departureAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant endedAt,
        @Nullable DenialReason reason) {

    static ReportedRequestView of(ReportedRequest request, Instant asOf) {
        var derived = request.derived();
        return new ReportedRequestView(
                request.reference(),
                request.statusAt(asOf),
                request.purpose(),
                new AircraftView(request.aircraftClass(), request.callsign()),
                request.sector(),
                derived.route(),
                request.sentAt() == null ? null : new SentView(request.sentAt(), request.authority()),
                derived.departureAt(),
                derived.deadlineAt(),
                request.endedAt(asOf),
                request.denialReason(asOf));
    }

    record AircraftView(@JsonProperty("class") AircraftClass aircraftClass, @Nullable String callsign) {}

    record SentView(Instant at, @Nullable String authority) {}
}
