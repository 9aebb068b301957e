package org.flightclearance.alert.occasion;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;

/**
 * What alerts are planned by.
 *
 * @param sector as it was recorded; null: it has none
 */
record RequestToPlan(String reference, UUID mission, Purpose purpose, @Nullable String sector, FlightFacts facts) {}
