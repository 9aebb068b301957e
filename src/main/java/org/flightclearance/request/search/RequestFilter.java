package org.flightclearance.request.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Status;

/**
 * Which requests a list shows. What is null or empty does not restrict the list.
 *
 * @param authority the one that it was sent to
 * @param sentFrom first day of sending, in the mission's zone
 * @param sentTo last day of sending, inclusive
 * @param endedFrom ended at or after, UTC
 * @param changedSince last changed at or after, UTC
 * @param filedFrom filed at or after, UTC
 * @param q part of a reference, callsign, registration or outgoing reference
 */
public record RequestFilter(
        Set<Status> status,
        @Nullable Purpose purpose,
        @Nullable AircraftClass aircraftClass,
        @Nullable String sector,
        @Nullable String authority,
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

    /** Requests that have one of these statuses; if there are none, all requests. */
    public static RequestFilter withStatus(Set<Status> statuses) {
        return searching(statuses, null);
    }

    /** Requests whose deadline passed since that instant, and that nobody has answered, not even late. */
    public static RequestFilter unansweredSince(Instant instant) {
        return unansweredSince(instant, null);
    }

    /** The same of those that were sent to an authority; null: to any. */
    public static RequestFilter unansweredSince(Instant instant, @Nullable String authority) {
        return of(Set.of(Status.UNANSWERED), authority, false, instant, null);
    }

    /** Requests that an answer decided since that instant. */
    public static RequestFilter answeredSince(Instant instant) {
        return of(Set.of(Status.APPROVED, Status.DENIED), null, null, instant, null);
    }

    /** Requests that have one of these statuses, and the text in one of the fields that are searched. */
    public static RequestFilter searching(Set<Status> statuses, @Nullable String text) {
        return of(statuses, null, null, null, text);
    }

    /** The requests that wait for the answer of an authority; null: of any. */
    public static RequestFilter waitingFor(@Nullable String authority) {
        return of(Set.of(Status.PENDING), authority, null, null, null);
    }

    private static RequestFilter of(
            Set<Status> status,
            @Nullable String authority,
            @Nullable Boolean answeredLate,
            @Nullable Instant endedFrom,
            @Nullable String q) {
        return new RequestFilter(
                status,
                null,
                null,
                null,
                authority,
                null,
                null,
                null,
                null,
                null,
                answeredLate,
                null,
                null,
                endedFrom,
                null,
                q);
    }
}
