package org.flightclearance.paper.map;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.restriction.PlannedFlight;

/**
 * A flight that a map is to show.
 *
 * @param name callsign or reference; null: the map shows a single flight
 * @param style how its legs are drawn
 * @param refused numbers of the legs that may not fly although others may, counted from 1
 */
public record MappedFlight(@Nullable String name, LegStyle style, PlannedFlight flight, Set<Integer> refused) {

    public MappedFlight(@Nullable String name, LegStyle style, PlannedFlight flight) {
        this(name, style, flight, Set.of());
    }

    LegStyle style(int leg) {
        return refused.contains(leg) ? LegStyle.DOTTED : style;
    }
}
