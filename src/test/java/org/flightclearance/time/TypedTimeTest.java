package org.flightclearance.time;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTimeTest {

    private static final Instant SIX = Instant.parse("2026-12-01T06:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T06:00",
                "2026-12-01T06:00Z",
                "2026-12-01T06:00:00Z",
                "2026-12-01 06:00Z",
                "2026-12-01T08:00:00+02:00",
                "2026-12-01 08:00 +0200",
                "1 Dec 2026 0600",
                "1 Dec 2026 0600Z",
                "1 Dec 2026 06:00 UTC",
                "1 Dec 2026, 6:00",
                "1 Dec 2026 at 0600",
                "011226 0600",
                "01.12.2026 06:00",
                "1/12/2026 0600z",
                "1er déc. 2026 6h00",
                "1er déc. 2026 à 6h",
                "mar. 1er déc. 2026 06:00Z",
                "Tue 1 Dec 2026 06:00Z",
                "0600Z 1 Dec 2026",
                "0600 on 1/12/2026",
                "010600Z DEC 26",
                "010600ZDEC2026",
                "010600 Dec 26"
            })
    void six_in_the_morning_is_read_in_every_usual_form(String text) {
        assertThat(TypedTime.of(text).flatMap(TypedTime::instant)).contains(SIX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600", "0600Z", "06:00", "6:00", "6h00", "6h", "06H00", "06:00 utc"})
    void a_time_of_day_may_stand_alone(String text) {
        var typed = TypedTime.of(text).orElseThrow();
        assertThat(typed.instant()).isEmpty();
        assertThat(typed.notBefore(Instant.parse("2026-12-01T05:59:00Z"))).contains(SIX);
        assertThat(typed.notBefore(SIX)).contains(SIX);
        assertThat(typed.notBefore(SIX.plusSeconds(60))).contains(Instant.parse("2026-12-02T06:00:00Z"));
    }

    @Test
    void a_time_of_day_with_an_offset_follows_on_the_day_of_its_own_zone() {
        assertThat(TypedTime.of("0130+02").orElseThrow().notBefore(Instant.parse("2026-12-01T23:00:00Z")))
                .contains(Instant.parse("2026-12-01T23:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 Dec 2026",
                "011226",
                "2400",
                "6:60",
                "0660",
                "060",
                "6",
                "noon",
                "1 Dec 0600",
                "31 Feb 2026 0600",
                "12/31/2026 0600",
                "1 Dec 2026 0600 0700",
                "2026-12-01T06:00:00+25:00",
                "320600Z DEC 26",
                "1 Dec 2200 0600",
                "275760-01-01T00:00"
            })
    void any_other_text_is_no_time(String text) {
        assertThat(TypedTime.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-10-04T05:00:00.123456789Z, 2022-10-04T05:00:00.123456Z",
        "2022-10-04 05:00:30,            2022-10-04T05:00:30Z",
        "1900-01-01T00:00Z,              1900-01-01T00:00:00Z"
    })
    void seconds_are_read_to_the_microsecond(String text, Instant instant) {
        assertThat(TypedTime.of(text).flatMap(TypedTime::instant)).contains(instant);
    }

    @Test
    void the_year_may_be_left_out_where_a_day_is_near() {
        assertThat(TypedTime.of("1 Dec 0600", LocalDate.of(2026, 11, 28)).flatMap(TypedTime::instant))
                .contains(SIX);
    }

    @Test
    void a_long_text_is_refused_at_once() {
        assertThat(TypedTime.of("1 ".repeat(1_000_000))).isEmpty();
    }
}
