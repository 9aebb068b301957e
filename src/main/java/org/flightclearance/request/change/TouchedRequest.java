package org.flightclearance.request.change;

import java.time.Instant;
import java.util.List;

import org.flightclearance.request.Status;

/**
 * An open request, or an approved one that has not flown, that a restriction affects.
 *
 * @param status now
 * @param departureAt the first leg's ETD, UTC
 * @param legs the legs that it affects, counted from 1
 */
public record TouchedRequest(String reference, Status status, String route, Instant departureAt, List<Integer> legs) {}
