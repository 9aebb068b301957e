package org.flightclearance.request.flown;

import java.time.Instant;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.request.flown.FlightReport.FlownLeg;

/**
 * What is said of one leg after the approval, the gate and the flight side by side, as a row of a ledger has it. Anything may be
 * missing.
 *
 * @param gateAskedAt UTC, as all times
 */
@RecordBuilder
public record LegReport(
        @Nullable Instant gateAskedAt,
        @Nullable GateOutcome gateOutcome,
        @Nullable String gateBy,
        @Nullable Instant gateAt,
        @Nullable FlightOutcome flightOutcome,
        @Nullable FlightCause flightCause,
        @Nullable Instant offBlockAt,
        @Nullable Instant onBlockAt,
        @Nullable Integer heldMinutes,
        @Nullable String note)
        implements LegReportBuilder.With {

    public static final LegReport NOTHING = LegReportBuilder.builder().build();

    public static LegReport of(@Nullable GateReport gate, @Nullable FlownLeg flight) {
        return LegReportBuilder.builder()
                .gateAskedAt(gate == null ? null : gate.askedAt())
                .gateOutcome(gate == null ? null : gate.outcome())
                .gateBy(gate == null ? null : gate.by())
                .gateAt(gate == null ? null : gate.at())
                .flightOutcome(flight == null ? null : flight.outcome())
                .flightCause(flight == null ? null : flight.cause())
                .offBlockAt(flight == null ? null : flight.offBlockAt())
                .onBlockAt(flight == null ? null : flight.onBlockAt())
                .heldMinutes(flight == null ? null : flight.heldMinutes())
                .note(flight == null ? null : flight.note())
                .build();
    }

    public static LegReport of(LegExecution recorded) {
        var gate = recorded.gate();
        var flight = recorded.flight();
        return of(
                gate == null ? null : new GateReport(gate.askedAt(), gate.outcome(), gate.by(), gate.at(), null),
                flight == null
                        ? null
                        : new FlownLeg(
                                recorded.leg(),
                                flight.outcome(),
                                flight.cause(),
                                flight.offBlockAt(),
                                flight.onBlockAt(),
                                flight.heldMinutes(),
                                flight.note()));
    }

    public boolean hasGate() {
        return ExecutedField.anyOf(this, true);
    }

    public boolean hasFlight() {
        return ExecutedField.anyOf(this, false);
    }

    /** Without the gate or without the flight, where that is recorded already. */
    public LegReport only(boolean gate, boolean flight) {
        return of(gate ? gate(1) : null, flight ? flight(1) : null);
    }

    GateReport gate(int leg) {
        return new GateReport(gateAskedAt, gateOutcome, gateBy, gateAt, List.of(leg));
    }

    FlownLeg flight(int leg) {
        return new FlownLeg(leg, flightOutcome, flightCause, offBlockAt, onBlockAt, heldMinutes, note);
    }
}
