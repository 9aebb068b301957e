package org.flightclearance.exchange.cell;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.LegReply;
import org.flightclearance.request.outcome.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers for single legs, in one cell of a ledger. */
class LegCellTest {

    private static final CellTimes TIMES = new CellTimes(ZoneId.of("Africa/Bamako"), CellHabits.ofCsv(','));

    @Test
    void a_cell_says_the_outcome_of_each_leg_and_the_reason_of_a_denial() throws UnreadableCell {
        assertThat(read("1:approved; 2 : Denied : no fly zone ;"))
                .containsExactly(
                        new LegReply(1, Outcome.APPROVED, null, null, null),
                        new LegReply(2, Outcome.DENIED, DenialReason.NO_FLY_ZONE, null, null));
        assertThat(LegCell.written(read("1:approved;2:denied:no_fly_zone")))
                .isEqualTo("1:approved;2:denied:no_fly_zone");
    }

    @Test
    void words_with_separators_are_read_as_they_were_written() throws UnreadableCell {
        var legs = new ArrayList<@Nullable LegReply>(List.of(
                new LegReply(1, Outcome.DENIED, null, "Non: a;b\\", null),
                new LegReply(2, Outcome.APPROVED, null, null, ":par jour;"),
                new LegReply(3, Outcome.DENIED, DenialReason.HEALTH, "::", null)));
        assertThat(read(String.valueOf(LegCell.written(legs)))).isEqualTo(legs);
        assertThat(LegCell.written(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "1", "x:approved", "1:perhaps", "1:denied:weather", "1:denied:other:a:b", "1:"})
    void a_cell_that_says_something_else_is_an_error(String cell) {
        assertThatThrownBy(() -> read(cell)).isInstanceOf(UnreadableCell.class);
    }

    private static List<@Nullable LegReply> read(String cell) throws UnreadableCell {
        return ((LegCell) LegCell.read(cell, TIMES)).legs();
    }
}
