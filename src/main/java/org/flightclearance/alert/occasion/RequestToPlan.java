package org.flightclearance.alert.occasion;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;

/**
 * What the alerts of a request depend on.
 *
 * @param sector as it was recorded; null: it has none
 */
record RequestToPlan(String reference, UUID mission, Purpose purpose, @Nullable String sector, FlightFacts facts) {}
