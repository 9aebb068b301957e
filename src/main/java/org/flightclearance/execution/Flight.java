package org.flightclearance.execution;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How a leg was flown, by the mission's clock.
 *
 * @param cause why it was not flown, turned back or was held; null: it was flown, and nothing is said of a delay
 * @param offBlockAt UTC
 * @param onBlockAt UTC
 * @param heldMinutes how long it was held on the ground, as the mission counted it; null: not counted
 */
public record Flight(
        FlightOutcome outcome,
        @Nullable FlightCause cause,
        @Nullable Instant offBlockAt,
        @Nullable Instant onBlockAt,
        @Nullable Integer heldMinutes,
        @Nullable String note) {}
