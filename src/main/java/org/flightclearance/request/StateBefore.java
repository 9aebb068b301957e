package org.flightclearance.request;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request as it stood before a move.
 *
 * @param dates null where nothing had been recorded of it
 */
public record StateBefore(Map<String, Object> facts, @Nullable EarlierDates dates) {

    public static final StateBefore NOTHING = new StateBefore(Map.of(), null);

    public static StateBefore of(FlightRequest request) {
        return new StateBefore(Facts.of(request), EarlierDates.of(request));
    }
}
