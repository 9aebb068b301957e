package org.flightclearance.request;

import java.time.Instant;
import java.util.UUID;

/**
 * A flight whose request was not withdrawn.
 *
 * @param flight chain of amendments and repeats that the request belongs to
 * @param callsign as it was filed
 */
public record DepartingFlight(String reference, UUID flight, String callsign, Instant departure) {}
