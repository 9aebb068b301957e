package org.flightclearance.request.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * Days in the zone of a mission, as a condition on an instant.
 *
 * @param start UTC; null: since ever
 * @param end exclusive, UTC; null: for ever
 */
record Days(@Nullable Instant start, @Nullable Instant end) {

    /** From the first day to the last, inclusive. */
    static Days of(ZoneId zone, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new Days(
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    Conditions in(Conditions conditions, String path) {
        var since = start == null ? conditions : conditions.and(path + " >= ?", start);
        return end == null ? since : since.and(path + " < ?", end);
    }

    /** The instant is missing, or before the first day or after the last one. Both days must be given. */
    Conditions outside(Conditions conditions, String path) {
        return start == null || end == null
                ? conditions
                : conditions.and("(%1$s is null or %1$s < ? or %1$s >= ?)".formatted(path), start, end);
    }
}
