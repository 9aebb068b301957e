package org.flightclearance.request.search;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Status;

/**
 * The request for a flight of a day, with what a board shows of it.
 *
 * @param departureAt the first leg's ETD, UTC
 * @param deadlineAt the last instant at which an answer is in time, UTC; null: no answer is expected
 * @param endsAt the first instant at which {@code endsAs} holds; null: nothing ends it
 */
public record DayFlight(
        UUID id,
        String reference,
        @Nullable String callsign,
        @Nullable String aircraftType,
        @Nullable String registration,
        Purpose purpose,
        @Nullable String sector,
        String route,
        Instant departureAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant sentAt,
        Clearance clearance,
        @Nullable Instant endsAt,
        @Nullable Status endsAs,
        boolean notFlown) {

    public Status statusAt(Instant asOf) {
        return Status.at(asOf, sentAt != null, clearance, endsAt, endsAs);
    }

    public FlightStanding standingAt(Instant asOf) {
        return FlightStanding.of(statusAt(asOf), notFlown);
    }
}
