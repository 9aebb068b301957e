package org.flightclearance.exchange.flightplan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Place;

/**
 * What one message says about a flight. Anything may be missing: only an FPL has all of it.
 *
 * @param type designator, or the words of {@code TYP/} for a type without one
 * @param departure off-block, UTC
 * @param day of departure, UTC
 * @param needed time from departure to arrival
 * @param remarks text of {@code RMK/}
 * @param unfiled what a request has no field for, in the words of the message; empty if there is nothing
 */
record ReadPlan(
        PlanMessage message,
        @Nullable String callsign,
        @Nullable String type,
        @Nullable String registration,
        @Nullable String operator,
        @Nullable String status,
        @Nullable Place from,
        @Nullable LocalTime departure,
        @Nullable LocalDate day,
        @Nullable Place to,
        @Nullable Duration needed,
        @Nullable String remarks,
        String unfiled) {}
