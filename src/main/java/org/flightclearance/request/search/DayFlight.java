package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Status;

/**
 * The request for a flight of a day, with what a board shows of it.
 *
 * @param departureAt ETD of the first leg of that day, UTC
 * @param deadlineAt the last instant at which an answer is in time, UTC; null: no answer is expected
 * @param endsAt the first instant at which {@code endsAs} holds; null: nothing ends it
 * @param notFlown whether it was approved, and the mission withdrew it
 */
@RecordBuilder
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
        boolean notFlown,
        DayLegs legs) {

    /**
     * The same flight on a day after its departure.
     *
     * @param etds of its legs of that day, UTC, by number
     * @return empty: the mission dropped these legs
     */
    Optional<DayFlight> onLaterDay(SortedMap<Integer, Instant> etds) {
        var ofDay = legs.of(etds.keySet());
        return ofDay.later().stream().findFirst().map(first -> DayFlightBuilder.builder(this)
                .departureAt(Objects.requireNonNull(etds.get(first)))
                .legs(ofDay)
                .build());
    }

    public Status statusAt(Instant asOf) {
        return Status.at(asOf, sentAt != null, clearance, endsAt, endsAs);
    }

    public FlightStanding standingAt(Instant asOf) {
        var standing = FlightStanding.of(statusAt(asOf), notFlown);
        return switch (standing) {
            case CLEARED, NOTIFIED ->
                legs.decidedForLater().orElse(legs.areHeldBack() ? FlightStanding.NOT_RELEASED : standing);
            case NOT_RELEASED, WAITING, NOT_SENT, REFUSED, NO_ANSWER, NOT_FLOWN, WITHDRAWN -> standing;
        };
    }
}
