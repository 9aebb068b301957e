package org.flightclearance.mission;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

class WeekendTest {

    private static final LocalDate CHANGE = LocalDate.of(2022, 1, 1);

    private static WeekendDays dated(@Nullable LocalDate from, @Nullable LocalDate to, String... days) {
        return new WeekendDays(null, List.of(days), from, to);
    }

    private static List<String> faults(WeekendDays... weekend) {
        var faults = new Faults();
        WeekendDays.check(faults, "/weekend", Arrays.asList(weekend));
        return faults.found().stream().map(Fault::pointer).toList();
    }

    @Test
    void a_weekend_may_change_from_a_day_on() {
        var weekend = WeekendDays.weekend(
                List.of(dated(null, null, "friday", "saturday"), dated(CHANGE, null, "saturday", "sunday")));
        assertThat(weekend.on(CHANGE.minusDays(1))).contains(Set.of(FRIDAY, SATURDAY));
        assertThat(weekend.on(CHANGE)).contains(Set.of(SATURDAY, SUNDAY));
    }

    @Test
    void a_day_that_no_period_includes_has_no_weekend_of_its_own() {
        var weekend = WeekendDays.weekend(List.of(dated(CHANGE, CHANGE.plusDays(9), "friday")));
        assertThat(weekend.on(CHANGE.minusDays(1))).isEmpty();
        assertThat(weekend.on(CHANGE.plusDays(9))).contains(Set.of(FRIDAY));
        assertThat(weekend.on(CHANGE.plusDays(10))).isEmpty();
    }

    @Test
    void a_weekend_is_stored_and_returned_as_it_was_sent_in() {
        var column = new WeekendColumn();
        for (var sent : List.of(
                List.of(WeekendDays.always("friday"), WeekendDays.always("saturday")),
                List.<WeekendDays>of(),
                List.of(dated(null, null, "saturday", "sunday"), dated(CHANGE, null, "friday")),
                List.of(
                        dated(null, CHANGE.minusDays(1), "friday"),
                        dated(CHANGE, null, "saturday", "sunday"),
                        dated(CHANGE.plusDays(9), CHANGE.plusDays(20))))) {
            var stored = column.convertToDatabaseColumn(WeekendDays.weekend(List.copyOf(sent)));
            assertThat(WeekendDays.of(column.convertToEntityAttribute(stored))).isEqualTo(sent);
        }
        assertThat(column.convertToEntityAttribute("SATURDAY,SUNDAY")).isEqualTo(Weekend.of(Weekend.USUAL));
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void days_without_dates_are_days_of_the_week_and_leave_one_to_work() {
        assertThat(faults(WeekendDays.always("friday"), WeekendDays.always("Saturday")))
                .isEmpty();
        assertThat(faults(WeekendDays.always("friday"), WeekendDays.always("FRIDAY"), WeekendDays.always("fri"), null))
                .containsExactly("/weekend/1", "/weekend/2", "/weekend/3");
        assertThat(faults(Arrays.stream(DayOfWeek.values())
                        .map(day -> WeekendDays.always(day.name()))
                        .toArray(WeekendDays[]::new)))
                .containsExactly("/weekend");
    }

    @Test
    void periods_follow_each_other_without_overlap() {
        assertThat(faults(dated(null, null, "friday"), dated(CHANGE, null, "sunday")))
                .isEmpty();
        assertThat(faults(dated(null, CHANGE, "friday"), dated(CHANGE, null, "sunday")))
                .containsExactly("/weekend/1/from");
        assertThat(faults(dated(CHANGE, null, "friday"), dated(CHANGE, null, "sunday")))
                .containsExactly("/weekend/1/from");
        assertThat(faults(dated(null, null, "friday"), dated(null, null, "sunday")))
                .containsExactly("/weekend/1/from");
        assertThat(faults(dated(CHANGE, CHANGE.minusDays(1), "friday"))).containsExactly("/weekend/0/to");
        assertThat(faults(dated(null, null, "someday"), WeekendDays.always("friday"), null))
                .containsExactly("/weekend/0/days/0", "/weekend/1/days", "/weekend/2");
    }
}
