package org.flightclearance.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDayTest {

    private static final LocalDate FIRST_OF_DECEMBER = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "2026/12/1",
                "01.12.2026",
                "1.12.26",
                "1. 12. 2026",
                "1/12/2026",
                "01-12-26",
                "1 12 2026",
                "011226",
                "01122026",
                "20261201",
                "1 Dec 2026",
                "1 december 2026",
                "01DEC26",
                "1-Dec-2026",
                "1st Dec. 2026",
                "Dec 1 2026",
                "December 1, 2026",
                "1 déc. 2026",
                "1er déc. 2026",
                "1ER DÉCEMBRE 2026",
                "1 de\u0301cembre\u00a02026",
                "Tue 1 Dec 2026",
                "Tuesday, 1 December 2026",
                "mar. 1er déc. 2026",
                "mardi 1/12/2026",
                "  1 Dec 2026  "
            })
    void the_first_of_december_is_read_in_every_usual_form(String text) {
        assertThat(TypedDay.of(text)).map(TypedDay::day).contains(FIRST_OF_DECEMBER);
        assertThat(TypedDay.of(text)).map(TypedDay::isConsistent).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "12/01/2026, 2026-01-12",
        "12.1.2026, 2026-01-12",
        "120126, 2026-01-12",
        "20112012, 2012-11-20",
        "20101201, 2010-12-01",
        "Mar 1 2026, 2026-03-01",
        "1 mars 2026, 2026-03-01",
        "31 mai 2026, 2026-05-31",
        "3 juin 2026, 2026-06-03",
        "3 juil. 2026, 2026-07-03",
        "3 août 2026, 2026-08-03",
        "3 févr. 2026, 2026-02-03",
        "3 Sept 2026, 2026-09-03",
        "29/2/2028, 2028-02-29",
        "1/1/1900, 1900-01-01",
        "31/12/2199, 2199-12-31"
    })
    void the_day_comes_before_the_month(String text, LocalDate day) {
        assertThat(TypedDay.of(text)).map(TypedDay::day).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "12/31/2026",
                "30 Feb 2026",
                "29/2/2026",
                "1 jui 2026",
                "1 De 2026",
                "1 Decline 2026",
                "0/12/2026",
                "1/13/2026",
                "1 Dec",
                "1/12",
                "1 Dec 926",
                "31/12/1899",
                "1/1/2200",
                "2026-12-01T06:00",
                "1 Dec 2026 0600",
                "2026-12-01-05",
                "١ Dec 2026",
                "-1 Dec 2026",
                "1111111",
                "Foo 1 Dec 2026"
            })
    void any_other_text_is_no_day(String text) {
        assertThat(TypedDay.of(text)).isEmpty();
    }

    @Test
    void a_wrong_day_of_the_week_is_noticed() {
        var typed = TypedDay.of("Mon 1 Dec 2026").orElseThrow();
        assertThat(typed.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(typed.isConsistent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1 Dec,    2026-11-28, 2026-12-01",
        "1/12,     2026-11-28, 2026-12-01",
        "Dec 1,    2026-11-28, 2026-12-01",
        "2 Jan,    2026-12-30, 2027-01-02",
        "30 Dec,   2027-01-02, 2026-12-30",
        "29 Feb,   2027-03-01, 2028-02-29",
        "1 Dec 26, 2040-01-01, 2026-12-01"
    })
    void a_day_without_its_year_is_the_nearest_one(String text, LocalDate near, LocalDate day) {
        assertThat(TypedDay.of(text, near)).map(TypedDay::day).contains(day);
    }

    @Test
    void a_long_text_is_refused_at_once() {
        assertThat(TypedDay.of("a ".repeat(1_000_000))).isEmpty();
    }
}
