package org.flightclearance.request;

import java.time.Instant;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * The dates of a request as they stood until an entry of its history. A report as of an instant finds by them, in one
 * short range of an index, what has been changed since; where they stand with the entry that they were recorded with,
 * nobody can tell whether another came after.
 *
 * @param recordedAt since when they had stood
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
