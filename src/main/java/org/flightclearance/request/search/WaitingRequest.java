package org.flightclearance.request.search;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A request that waits for an answer.
 *
 * @param deadlineAt the last instant at which an answer is in time, UTC
 */
public record WaitingRequest(String reference, @Nullable String callsign, String route, Instant deadlineAt) {}
