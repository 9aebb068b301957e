package org.flightclearance.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.flightclearance.time.RecordableTime;

/**
 * The validity of a permission, as its letter states it: from and to a day, the last one included, or an instant.
 *
 * @param from null: from the beginning
 * @param to null: without end
 */
public record PermissionDays(@Nullable String from, @Nullable String to) {

    public static PermissionDays of(Reply reply) {
        return new PermissionDays(reply.validFrom(), reply.validTo());
    }

    /** Whether the flight departs within the validity. */
    boolean include(RecordedFacts request) {
        return missed(request.derived().departureAt(), request.mission().timeZone())
                .isEmpty();
    }

    /**
     * The pointer of the limit that a departure misses; empty if it lies within both.
     *
     * @param zone of the mission, whose days are meant
     */
    public Optional<String> missed(Instant departure, ZoneId zone) {
        if (compared(departure, from, zone) < 0) {
            return Optional.of("/valid_from");
        }
        return compared(departure, to, zone) > 0 ? Optional.of("/valid_to") : Optional.empty();
    }

    /** 0 for a limit that is not stated or cannot be read. */
    private static int compared(Instant departure, @Nullable String limit, ZoneId zone) {
        if (limit == null) {
            return 0;
        }
        return RecordableTime.day(limit)
                .map(day -> LocalDate.ofInstant(departure, zone).compareTo(day))
                .or(() -> RecordableTime.instant(limit).map(departure::compareTo))
                .orElse(0);
    }
}
