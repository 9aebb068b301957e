package org.flightclearance.calendar;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.FlightRequest;

/**
 * An entry of a calendar.
 *
 * @param at UTC
 * @param until end of the flight, UTC; null: it is one moment
 * @param stands false: it no longer applies
 * @param sequence grows whenever it changes
 * @param revisedAt when it last changed, UTC
 */
record FeedEntry(
        EntryKind kind,
        FlightRequest request,
        Instant at,
        @Nullable Instant until,
        boolean stands,
        int sequence,
        Instant revisedAt) {

    /** The same at every fetch, also when the entry changes. */
    String uid() {
        return request.id() + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
