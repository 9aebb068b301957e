package org.flightclearance.request.history;

import java.time.Instant;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.OpenDuration;

/**
 * The dates of a request before an entry of its history, kept with that entry, so that a report as of an instant finds
 * what has changed since in one index range.
 *
 * @param recordedAt when the entry before was recorded, UTC
 */
@Embeddable
public record EarlierDates(
        Instant recordedAt,
        Instant filedAt,
        @Nullable Instant sentAt,
        Instant departureAt,
        @Nullable Instant endsAt,
        @Nullable @Enumerated(EnumType.STRING) OpenDuration openFor) {

    static EarlierDates of(FlightRequest request) {
        var derived = request.derived();
        return new EarlierDates(
                request.changedAt(),
                request.filedAt(),
                request.sentAt(),
                derived.departureAt(),
                derived.endsAt(),
                derived.openFor());
    }
}
