package org.flightclearance.request.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.DenialReason;

/**
 * Which requests a list shows. What is null or empty does not restrict the list.
 *
 * @param authority the one that it was sent to
 * @param place ICAO code or name of an aerodrome, or name of an airstrip, where a leg begins or ends
 * @param unit the unit that asks for the flight
 * @param letter our outgoing reference, or the host's reference of an answer
 * @param reason the host's reason for the denial
 * @param reasonAssessed the reason for the denial, as the mission sees it
 * @param withdrawn whether the mission withdrew it, also after another end
 * @param sentFrom first day of sending, in the mission's zone
 * @param sentTo last day of sending, inclusive
 * @param endedFrom ended at or after, UTC
 * @param changedSince last changed at or after, UTC
 * @param q words that {@link org.flightclearance.request.SearchText} must all have, names of places, or a day
 */
@RecordBuilder
public record RequestFilter(
        Set<Status> status,
        @Nullable Purpose purpose,
        @Nullable AircraftClass aircraftClass,
        @Nullable String sector,
        @Nullable String authority,
        @Nullable String place,
        @Nullable String unit,
        @Nullable String letter,
        @Nullable DenialReason reason,
        @Nullable DenialReason reasonAssessed,
        @Nullable ConflictFilter conflict,
        @Nullable LocalDate sentFrom,
        @Nullable LocalDate sentTo,
        @Nullable LocalDate departureFrom,
        @Nullable LocalDate departureTo,
        @Nullable Boolean shortNotice,
        @Nullable Boolean answeredLate,
        @Nullable Boolean withdrawn,
        @Nullable String clientReference,
        @Nullable Instant changedSince,
        @Nullable Instant endedFrom,
        @Nullable String q) {

    private static final RequestFilter EVERYTHING =
            RequestFilterBuilder.builder().status(Set.of()).build();

    public RequestFilter {
        status = Objects.requireNonNullElse(status, Set.of());
    }

    /** Requests that have one of these statuses; if there are none, all requests. */
    public static RequestFilter withStatus(Set<Status> statuses) {
        return RequestFilterBuilder.builder().status(statuses).build();
    }

    /** Requests whose deadline passed since that instant, and that nobody has answered or withdrawn, not even late. */
    public static RequestFilter unansweredSince(Instant instant) {
        return unansweredSince(instant, null);
    }

    /** The same of those that were sent to an authority; null: to any. */
    public static RequestFilter unansweredSince(Instant instant, @Nullable String authority) {
        return RequestFilterBuilder.builder()
                .status(Set.of(Status.UNANSWERED))
                .authority(authority)
                .answeredLate(false)
                .withdrawn(false)
                .endedFrom(instant)
                .build();
    }

    /** Requests that an answer decided since that instant. */
    public static RequestFilter answeredSince(Instant instant) {
        return RequestFilterBuilder.builder()
                .status(Set.of(Status.APPROVED, Status.DENIED))
                .endedFrom(instant)
                .build();
    }

    /** The requests that wait for the answer of an authority; null: of any. */
    public static RequestFilter waitingFor(@Nullable String authority) {
        return RequestFilterBuilder.builder()
                .status(Set.of(Status.PENDING))
                .authority(authority)
                .build();
    }

    /** Whether the list shows all requests. */
    public boolean isEverything() {
        return equals(EVERYTHING);
    }
}
