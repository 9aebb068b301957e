package org.flightclearance.execution;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one leg after the approval. The gate and the flight each keep their own times: where the clocks of
 * the host and of the mission disagree, both stand.
 *
 * @param leg counted from 1
 * @param holdLimitMinutes the mission's limit when this was recorded: a leg that the host held longer is impeded
 */
public record LegExecution(int leg, @Nullable Gate gate, @Nullable Flight flight, int holdLimitMinutes) {

    static LegExecution nothing(int leg) {
        return new LegExecution(leg, null, null, 0);
    }

    public LegExecution withGate(Gate recorded, int limit) {
        return new LegExecution(leg, recorded, flight, limit);
    }

    public LegExecution withFlight(Flight recorded, int limit) {
        return new LegExecution(leg, gate, recorded, limit);
    }

    /**
     * What became of the leg; null: that is not recorded.
     *
     * @param etd planned departure of the leg, UTC
     */
    @Nullable
    public Execution became(Instant etd) {
        if (gate != null && gate.outcome() != GateOutcome.RELEASED
                || heldByHost(etd).compareTo(Duration.ofMinutes(holdLimitMinutes)) > 0) {
            return Execution.IMPEDED;
        }
        if (flight == null) {
            return null;
        }
        if (flight.outcome() == FlightOutcome.FLOWN) {
            return Execution.FLOWN;
        }
        return flight.cause() == FlightCause.HOST ? Execution.IMPEDED : Execution.NOT_FLOWN_BY_US;
    }

    /**
     * How long the host held the leg: as the mission counted it; otherwise from the planned departure, or from a later
     * asking, to the release. Nothing if something else than the host held it.
     */
    private Duration heldByHost(Instant etd) {
        if (flight != null && flight.cause() != null && flight.cause() != FlightCause.HOST) {
            return Duration.ZERO;
        }
        if (flight != null && flight.heldMinutes() != null) {
            return Duration.ofMinutes(flight.heldMinutes());
        }
        if (gate == null || gate.at() == null) {
            return Duration.ZERO;
        }
        var from = gate.askedAt().isAfter(etd) ? gate.askedAt() : etd;
        return Duration.between(from, gate.at());
    }
}
