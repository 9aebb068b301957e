package org.flightclearance.api.event;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.event.Event;

/**
 * An event.
 *
 * @param mission its code
 * @param reference of the request; null, like version and status: it happened to none
 * @param by null: nobody did it
 */
record EventView(
        UUID id,
        long number,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String mission,
        @Nullable String reference,
        @Nullable Integer version,
        @Nullable String status,
        @Nullable String by) {

    static EventView of(Event event, String mission) {
        return new EventView(
                event.id(),
                event.number(),
                event.type().wireName(),
                event.occurredAt(),
                event.recordedAt(),
                mission,
                event.reference(),
                event.version(),
                event.status(),
                event.recordedBy());
    }
}
