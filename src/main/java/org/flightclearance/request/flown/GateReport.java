package org.flightclearance.request.flown;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Gate;
import org.flightclearance.execution.GateOutcome;

/**
 * What somebody reports of the gate; anything may be missing.
 *
 * @param askedAt when the mission asked for the release, UTC
 * @param by who released or refused
 * @param at when they did, UTC
 * @param legs numbers of the legs, counted from 1; null: all
 */
public record GateReport(
        @Nullable Instant askedAt,
        @Nullable GateOutcome outcome,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable List<@Nullable Integer> legs) {

    /** Only for a complete report. */
    Gate gate() {
        return new Gate(Objects.requireNonNull(askedAt), Objects.requireNonNull(outcome), by, at);
    }
}
