package org.flightclearance.execution;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The release at the gate: by a local commander, a controller or a liaison officer, on the day.
 *
 * @param askedAt when the mission asked for it, UTC
 * @param by who released or refused it
 * @param at when they did, by the host's clock, UTC; for a silent gate until when the mission waited
 */
public record Gate(Instant askedAt, GateOutcome outcome, @Nullable String by, @Nullable Instant at) {}
