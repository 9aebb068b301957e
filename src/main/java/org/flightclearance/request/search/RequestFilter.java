package org.flightclearance.request.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Status;

/**
 * Which requests a list shows; null or empty: whatever.
 *
 * @param sentFrom first day of sending, in the mission's zone
 * @param sentTo last day of sending, inclusive
 * @param endedFrom earliest instant at which it ended
 * @param changedSince recorded at or after, UTC
 * @param filedFrom filed at or after
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
        @Nullable Instant filedFrom,
        @Nullable String q) {

    /** What stands in one of those ways now; no status: in whatever way. */
    public static RequestFilter withStatus(Set<Status> some) {
        return searching(some, null);
    }

    /** What nobody has answered, not even late, though its deadline passed since that instant. */
    public static RequestFilter unansweredSince(Instant instant) {
        return of(Set.of(Status.UNANSWERED), false, instant, null);
    }

    /** What an answer decided since that instant. */
    public static RequestFilter answeredSince(Instant instant) {
        return of(Set.of(Status.APPROVED, Status.DENIED), null, instant, null);
    }

    /** What stands in one of those ways now, and has the text in one of the fields that are searched. */
    public static RequestFilter searching(Set<Status> some, @Nullable String text) {
        return of(some, null, null, text);
    }

    private static RequestFilter of(
            Set<Status> status, @Nullable Boolean answeredLate, @Nullable Instant endedFrom, @Nullable String q) {
        return new RequestFilter(
                status, null, null, null, null, null, null, null, null, answeredLate, null, null, endedFrom, null, q);
    }
}
