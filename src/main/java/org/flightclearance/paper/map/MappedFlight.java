package org.flightclearance.paper.map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.restriction.PlannedFlight;

/**
 * A flight that a map is to show.
 *
 * @param name callsign or reference; null: the map shows a single flight
 */
public record MappedFlight(@Nullable String name, LegStyle style, PlannedFlight flight) {}
