package org.flightclearance.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;

/**
 * Which requests a list shows; null or empty: whatever.
 *
 * @param sentFrom first day of sending, in the mission's zone
 * @param sentTo last day of sending, inclusive
 * @param endedFrom earliest instant at which it ended
 * @param changedSince recorded at or after, UTC
 * @param q part of a reference, callsign, registration or outgoing reference
 */
public record RequestFilter(
        Set<Status> status,
        @Nullable Purpose purpose,
        @Nullable AircraftClass aircraftClass,
        @Nullable String sector,
        @Nullable LocalDate sentFrom,
        @Nullable LocalDate sentTo,
        @Nullable LocalDate departureFrom,
        @Nullable LocalDate departureTo,
        @Nullable Boolean shortNotice,
        @Nullable Boolean answeredLate,
        @Nullable String clientReference,
        @Nullable Instant changedSince,
        @Nullable Instant endedFrom,
        @Nullable String q) {

    public static RequestFilter none() {
        return new RequestFilter(
                Set.of(), null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public RequestFilter standingAs(Set<Status> some, @Nullable Instant ended) {
        return new RequestFilter(
                some,
                purpose,
                aircraftClass,
                sector,
                sentFrom,
                sentTo,
                departureFrom,
                departureTo,
                shortNotice,
                answeredLate,
                clientReference,
                changedSince,
                ended,
                q);
    }
}
