package org.flightclearance.exchange.cell;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CellTimesTest {

    private static final CellTimes NICOSIA = new CellTimes(ZoneId.of("Europe/Nicosia"), CellHabits.ofCsv(','));
    private static final CellTimes BAMAKO_FRENCH = new CellTimes(ZoneId.of("Africa/Bamako"), CellHabits.ofCsv(';'));

    @ParameterizedTest
    @CsvSource({
        "2022-10-07 06:00,             2022-10-07T03:00:00Z",
        "2022-10-07T06:00,             2022-10-07T03:00:00Z",
        "2022-10-07 06:00:30,          2022-10-07T03:00:30Z",
        "2022-10-07T06:00Z,            2022-10-07T06:00:00Z",
        "2022-10-07 06:00Z,            2022-10-07T06:00:00Z",
        "2022-10-07T06:00:00.123456Z,  2022-10-07T06:00:00.123456Z",
        "2022-10-07T06:00:00+01:00,    2022-10-07T05:00:00Z",
        "2022-10-07 06:00 +0100,       2022-10-07T05:00:00Z",
        "2022-10-07 06:00+01,          2022-10-07T05:00:00Z"
    })
    void a_time_without_an_offset_is_in_the_missions_zone(String cell, Instant expected) throws UnreadableCell {
        assertThat(NICOSIA.instant(cell)).isEqualTo(expected);
    }

    @Test
    void a_time_that_the_clocks_showed_twice_means_the_earlier_instant() throws UnreadableCell {
        assertThat(NICOSIA.instant("2022-10-30 03:30")).isEqualTo("2022-10-30T00:30:00Z");
        assertThat(NICOSIA.instant("2022-10-30 04:00")).isEqualTo("2022-10-30T02:00:00Z");
    }

    @Test
    void a_time_that_the_clocks_never_showed_is_refused() {
        assertRefused("2022-03-27 03:30", "fault.cell_time_gap");
        assertRefused("2022-03-27 02:60", "fault.cell_time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-10-07", "07/10/2022"})
    void a_date_without_a_time_is_refused(String cell) {
        assertRefused(cell, "fault.cell_date_only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "2022-13-07 06:00", "07/10/2022 06:00", "0022-10-07 06:00", "2022-10-07T06:00:00X"})
    void an_ambiguous_or_invalid_time_is_refused(String cell) {
        assertRefused(cell, "fault.cell_time");
    }

    @Test
    void the_day_comes_first_in_a_file_with_semicolons() throws UnreadableCell {
        assertThat(BAMAKO_FRENCH.instant("07/10/2022 06:00")).isEqualTo("2022-10-07T06:00:00Z");
        assertThat(BAMAKO_FRENCH.instant("7/10/2022 6:00:30")).isEqualTo("2022-10-07T06:00:30Z");
        assertThat(BAMAKO_FRENCH.day("07/10/2022")).isEqualTo("2022-10-07");
    }

    private static void assertRefused(String cell, String key) {
        assertThatThrownBy(() -> NICOSIA.instant(cell))
                .isInstanceOf(UnreadableCell.class)
                .hasMessage(key);
    }
}
