package org.flightclearance.request;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request as it stood before a move.
 *
 * @param dates null where nothing had been recorded of it
 */
record Before(Map<String, Object> facts, @Nullable Superseded dates) {

    static final Before NOTHING = new Before(Map.of(), null);

    static Before of(FlightRequest request) {
        return new Before(Facts.of(request), Superseded.of(request));
    }
}
