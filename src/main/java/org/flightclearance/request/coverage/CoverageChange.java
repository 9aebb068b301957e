package org.flightclearance.request.coverage;

import java.time.Instant;

import org.flightclearance.request.Status;

/**
 * A request whose coverage a change of its permit changes.
 *
 * @param status after the change
 * @param departureAt the first leg's ETD, UTC
 * @param underPermit whether the permit covers it after the change
 */
public record CoverageChange(String reference, Status status, String route, Instant departureAt, boolean underPermit) {}
