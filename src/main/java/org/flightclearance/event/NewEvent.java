package org.flightclearance.event;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, before it has a number.
 *
 * @param mission id of the mission
 * @param occurredAt when it happened, UTC; often before it was recorded
 * @param recordedAt UTC
 * @param subject the request that it happened to; null: it happened to none
 * @param by name of the account or key; null: nobody did it
 */
public record NewEvent(
        EventType type,
        UUID mission,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable Subject subject,
        @Nullable String by) {

    /** Something that somebody did just now, and that belongs to no request. */
    public static NewEvent of(EventType type, UUID mission, Instant now, String by) {
        return new NewEvent(type, mission, now, now, null, by);
    }

    /**
     * A request, as it was right after the event.
     *
     * @param version as its ETag counts
     * @param status at the instant of recording
     */
    public record Subject(String reference, int version, Enum<?> status) {

        String statusName() {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }
}
