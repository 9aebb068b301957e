package org.flightclearance.request.history;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.FlightRequest;

/**
 * A request before a move.
 *
 * @param dates null if it was not filed yet
 */
public record StateBefore(Map<String, Object> facts, @Nullable EarlierDates dates) {

    public static final StateBefore NOTHING = new StateBefore(Map.of(), null);

    public static StateBefore of(FlightRequest request) {
        return new StateBefore(Facts.of(request), EarlierDates.of(request));
    }
}
