package org.flightclearance.execution;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExecutedLegsTest {

    private static final int LIMIT = 60;
    private static final Instant ETD = Instant.parse("2022-10-07T06:00:00Z");
    private static final Instant SECOND_ETD = Instant.parse("2022-10-07T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FLOWN,       ,           , FLOWN
                    FLOWN,       ,         60, FLOWN
                    FLOWN,       ,         61, IMPEDED
                    FLOWN,       HOST,     61, IMPEDED
                    FLOWN,       WEATHER,  61, FLOWN
                    TURNED_BACK, HOST,       , IMPEDED
                    TURNED_BACK, WEATHER,    , NOT_FLOWN_BY_US
                    NOT_FLOWN,   HOST,       , IMPEDED
                    NOT_FLOWN,   MISSION,    , NOT_FLOWN_BY_US
                    NOT_FLOWN,   INSECURITY, , NOT_FLOWN_BY_US
                    """)
    void the_flight_counts_by_its_outcome_its_cause_and_the_minutes_held(
            FlightOutcome outcome, @Nullable FlightCause cause, @Nullable Integer held, Execution counted) {
        assertThat(of(null, flight(outcome, cause, held))).isEqualTo(counted);
    }

    @Test
    void a_gate_that_refuses_or_is_silent_impedes_whatever_became_of_the_flight() {
        for (var outcome : List.of(GateOutcome.REFUSED, GateOutcome.SILENT)) {
            assertThat(of(gate(outcome, null), null)).isEqualTo(Execution.IMPEDED);
            assertThat(of(gate(outcome, null), flight(FlightOutcome.NOT_FLOWN, FlightCause.WEATHER, null)))
                    .isEqualTo(Execution.IMPEDED);
        }
        assertThat(of(gate(GateOutcome.RELEASED, null), null)).isNull();
        assertThat(of(gate(GateOutcome.RELEASED, null), flight(FlightOutcome.NOT_FLOWN, FlightCause.WEATHER, null)))
                .isEqualTo(Execution.NOT_FLOWN_BY_US);
    }

    @Test
    void without_a_count_of_the_minutes_the_hold_runs_from_the_planned_departure_to_the_release() {
        var flown = flight(FlightOutcome.FLOWN, null, null);
        assertThat(of(gate(GateOutcome.RELEASED, ETD.plusSeconds(60 * 60)), flown))
                .isEqualTo(Execution.FLOWN);
        assertThat(of(gate(GateOutcome.RELEASED, ETD.plusSeconds(60 * 60 + 1)), flown))
                .isEqualTo(Execution.IMPEDED);
        assertThat(of(gate(GateOutcome.RELEASED, ETD.plusSeconds(61 * 60)), flight(FlightOutcome.FLOWN, null, 10)))
                .as("the mission's clock decides; both are kept")
                .isEqualTo(Execution.FLOWN);
    }

    @Test
    void a_request_is_impeded_if_any_leg_is_and_flown_only_if_all_are() {
        var etds = List.of(ETD, SECOND_ETD);
        var flown = flight(FlightOutcome.FLOWN, null, null);
        var both = List.of(1, 2);
        var first = ExecutedLegs.NONE.withFlight(1, flown, LIMIT);
        assertThat(first.became(etds, List.of(1), null))
                .as("the other leg is not granted")
                .isEqualTo(Execution.FLOWN);
        assertThat(first.became(etds, both, null)).isNull();
        assertThat(first.withFlight(2, flown, LIMIT).became(etds, both, null)).isEqualTo(Execution.FLOWN);
        assertThat(first.withFlight(2, flight(FlightOutcome.TURNED_BACK, FlightCause.HOST, null), LIMIT)
                        .became(etds, both, null))
                .isEqualTo(Execution.IMPEDED);
        assertThat(first.withFlight(2, flight(FlightOutcome.NOT_FLOWN, FlightCause.WEATHER, null), LIMIT)
                        .became(etds, both, null))
                .isEqualTo(Execution.NOT_FLOWN_BY_US);
        assertThat(ExecutedLegs.NONE.became(etds, both, Execution.NOT_FLOWN_BY_US))
                .isEqualTo(Execution.NOT_FLOWN_BY_US);
    }

    @Test
    void what_is_recorded_again_replaces_that_part_of_the_leg_and_a_column_holds_it_all() {
        var executed = ExecutedLegs.NONE
                .withGate(2, gate(GateOutcome.REFUSED, null), LIMIT)
                .withFlight(1, flight(FlightOutcome.FLOWN, null, 3), LIMIT)
                .withGate(2, gate(GateOutcome.RELEASED, ETD), LIMIT)
                .withFlight(2, flight(FlightOutcome.TURNED_BACK, FlightCause.TECHNICAL, null), LIMIT);
        assertThat(executed.legs()).extracting(LegExecution::leg).containsExactly(1, 2);
        assertThat(executed.leg(2).orElseThrow().gate()).isEqualTo(gate(GateOutcome.RELEASED, ETD));
        var column = new ExecutedLegsColumn();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(executed)))
                .isEqualTo(executed);
        assertThat(column.convertToDatabaseColumn(executed.upTo(0))).isEmpty();
    }

    private static @Nullable Execution of(@Nullable Gate gate, @Nullable Flight flight) {
        return new LegExecution(1, gate, flight, LIMIT).became(ETD);
    }

    private static Gate gate(GateOutcome outcome, @Nullable Instant at) {
        return new Gate(ETD.minusSeconds(3600), outcome, "Liaison officer", at);
    }

    private static Flight flight(FlightOutcome outcome, @Nullable FlightCause cause, @Nullable Integer held) {
        return new Flight(outcome, cause, null, null, held, null);
    }
}
