package org.flightclearance.request.flown;

import java.util.stream.Stream;

import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.GateOutcome;
import org.flightclearance.request.field.Field;
import org.flightclearance.request.field.FieldKind.Choice;
import org.flightclearance.request.field.FieldKind.Text;
import org.flightclearance.request.field.FieldKind.Time;
import org.flightclearance.request.field.FieldKind.WholeNumber;

/** The table of the fields of the gate and of the flight. Pointers are relative to the leg. */
public enum ExecutedField implements Field.InTable<LegReport, LegReportBuilder> {
    GATE_ASKED_AT(new Field<>("/gate/asked_at", new Time(), LegReport::gateAskedAt, LegReportBuilder::gateAskedAt)),
    GATE_OUTCOME(new Field<>(
            "/gate/outcome", new Choice<>(GateOutcome.class), LegReport::gateOutcome, LegReportBuilder::gateOutcome)),
    GATE_BY(new Field<>(
            "/gate/by", new Text(ExecutionRules.LONGEST_NAME), LegReport::gateBy, LegReportBuilder::gateBy)),
    GATE_AT(new Field<>("/gate/at", new Time(), LegReport::gateAt, LegReportBuilder::gateAt)),
    FLIGHT_OUTCOME(new Field<>(
            "/flight/outcome",
            new Choice<>(FlightOutcome.class),
            LegReport::flightOutcome,
            LegReportBuilder::flightOutcome)),
    FLIGHT_CAUSE(new Field<>(
            "/flight/cause", new Choice<>(FlightCause.class), LegReport::flightCause, LegReportBuilder::flightCause)),
    OFF_BLOCK_AT(new Field<>("/flight/off_block_at", new Time(), LegReport::offBlockAt, LegReportBuilder::offBlockAt)),
    ON_BLOCK_AT(new Field<>("/flight/on_block_at", new Time(), LegReport::onBlockAt, LegReportBuilder::onBlockAt)),
    HELD_MINUTES(new Field<>(
            "/flight/held_minutes",
            new WholeNumber(0, ExecutionRules.LONGEST_HOLD),
            LegReport::heldMinutes,
            LegReportBuilder::heldMinutes)),
    NOTE(new Field<>("/flight/note", new Text(ExecutionRules.LONGEST_NOTE), LegReport::note, LegReportBuilder::note));

    private final Field<LegReport, LegReportBuilder, ?> field;

    ExecutedField(Field<LegReport, LegReportBuilder, ?> field) {
        this.field = field;
    }

    @Override
    public Field<LegReport, LegReportBuilder, ?> field() {
        return field;
    }

    /** Whether it belongs to the gate; otherwise it belongs to the flight. */
    public boolean isOfGate() {
        return pointer().startsWith("/gate/");
    }

    static boolean anyOf(LegReport leg, boolean gate) {
        return Stream.of(values()).anyMatch(field -> field.isOfGate() == gate && field.of(leg) != null);
    }
}
