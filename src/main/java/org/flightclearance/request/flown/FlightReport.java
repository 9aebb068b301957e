package org.flightclearance.request.flown;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.Flight;
import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;

/**
 * What somebody reports of a flight; anything may be missing.
 *
 * @param reference of the request; null where the address of the call names it
 */
public record FlightReport(@Nullable String reference, @Nullable List<@Nullable FlownLeg> legs) {

    List<@Nullable FlownLeg> given() {
        return Objects.requireNonNullElse(legs, List.of());
    }

    /**
     * What is reported of a leg.
     *
     * @param leg counted from 1
     * @param offBlockAt UTC
     * @param onBlockAt UTC
     * @param heldMinutes how long it was held on the ground, as the mission counted it
     */
    public record FlownLeg(
            @Nullable Integer leg,
            @Nullable FlightOutcome outcome,
            @Nullable FlightCause cause,
            @Nullable Instant offBlockAt,
            @Nullable Instant onBlockAt,
            @Nullable Integer heldMinutes,
            @Nullable String note) {

        /** Only for a complete report. */
        Flight flight() {
            return new Flight(Objects.requireNonNull(outcome), cause, offBlockAt, onBlockAt, heldMinutes, note);
        }
    }
}
