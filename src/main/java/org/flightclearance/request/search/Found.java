package org.flightclearance.request.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.FlightRequest;

/**
 * A request of a list that was not read yet.
 *
 * @param version as of {@link FlightRequest#version}
 */
record Found(Cursor cursor, int version) {

    /** As a query reads it. */
    Found(@Nullable Instant value, UUID id, int version) {
        this(new Cursor(value, id), version);
    }

    /** @param found more requests than the page shows, if there is a next page */
    static Page<Found> page(List<Found> found, int most) {
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Page<>(
                shown, found.size() > most ? shown.get(most - 1).cursor().opaque() : null);
    }

    UUID id() {
        return cursor.id();
    }
}
