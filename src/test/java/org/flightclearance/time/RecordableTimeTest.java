package org.flightclearance.time;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecordableTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1944-12-31", "2022-10-04", "2199-12-31"})
    void a_day_from_1900_to_2199_can_be_recorded(String day) {
        assertThat(RecordableTime.day(day)).contains(LocalDate.parse(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "2200-01-01",
                "+999999999-12-31",
                "-999999999-01-01",
                "0000-01-01",
                "2022-02-30",
                "2022-1-1",
                "04/10/2022",
                "20221004",
                "2022-10-04T05:00:00Z",
                ""
            })
    void any_other_text_is_not_a_day(String text) {
        assertThat(RecordableTime.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01T00:00:00Z,               1900-01-01T00:00:00Z",
        "2022-10-04T05:00:00.123456789Z,     2022-10-04T05:00:00.123456Z",
        "2022-10-04T05:00:00+18:00,          2022-10-03T11:00:00Z",
        "2199-12-31T23:59:59.999999Z,        2199-12-31T23:59:59.999999Z",
        "2200-01-01T00:00:00Z,               2200-01-01T00:00:00Z"
    })
    void an_instant_is_read_to_the_microsecond(String text, Instant instant) {
        assertThat(RecordableTime.instant(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31T23:59:59.999999Z",
                "2200-01-01T00:00:00.000001Z",
                "+1000000000-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59-18:00",
                "2022-10-04T05:00:00",
                "2022-10-04T25:00:00Z",
                "2022-10-04",
                ""
            })
    void any_other_text_is_not_an_instant(String text) {
        assertThat(RecordableTime.instant(text)).isEmpty();
    }
}
