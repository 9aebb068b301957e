package org.flightclearance.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.time.Validity;

import static org.assertj.core.api.Assertions.assertThat;

class ProvisionalDaysTest {

    private static final ZoneId BAMAKO = ZoneId.of("Africa/Bamako");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static AuthorityCalendar calendar(List<LocalDate> provisional, List<LocalDate> certain) {
        var days = new ArrayList<SkippedDay>();
        certain.forEach(day -> days.add(new SkippedDay(day, "certain", false)));
        provisional.stream()
                .filter(day -> !certain.contains(day))
                .forEach(day -> days.add(new SkippedDay(day, "a feast", true)));
        return Rules.calendar(BAMAKO, WEEKEND, days);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(6, 0)).toInstant(ZoneOffset.UTC);
    }

    /** Korité 2024 was computed for Wednesday 10 April, and kept on Tuesday 9 April. Weekdays from 1 to 12 April. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-10, 2024-04-12, 2, 2024-04-08, on Wednesday or Thursday it takes one of the last two days",
        "2024-04-10, 2024-04-10, 2, 2024-04-04, on the day of departure it may come a day earlier",
        "2024-04-07, 2024-04-10, 2, 2024-04-04, on a Sunday it may come on Monday",
        "2024-04-09, 2024-04-15, 3, 2024-04-08, on the day of sending it may come a day later"
    })
    void the_safe_sending_is_enough_on_the_day_a_day_earlier_and_a_day_later(
            LocalDate feast, LocalDate departure, int minimum, LocalDate safeDay, String why) {
        var calendar = calendar(List.of(feast), List.of());
        var safe = calendar.latestSafeSending(at(departure), minimum);
        var expected = IntStream.rangeClosed(-1, 1)
                .mapToObj(by -> calendar(List.of(), List.of(feast.plusDays(by))))
                .map(moved -> moved.latestSending(at(departure), minimum))
                .min(Instant::compareTo)
                .orElseThrow();
        assertThat(safe).as(why).isPresent();
        assertThat(safe.get()).as(why).isEqualTo(expected);
        assertThat(safe.get().atZone(BAMAKO).toLocalDate()).as(why).isEqualTo(safeDay);
    }

    @Test
    void nothing_is_said_where_no_provisional_day_can_make_a_difference() {
        var departure = at(LocalDate.of(2024, 4, 12));
        assertThat(calendar(List.of(), List.of(LocalDate.of(2024, 4, 10))).latestSafeSending(departure, 2))
                .isEmpty();
        assertThat(calendar(List.of(LocalDate.of(2024, 4, 13)), List.of()).latestSafeSending(departure, 2))
                .isEmpty();
        assertThat(calendar(List.of(LocalDate.of(2024, 3, 10)), List.of()).latestSafeSending(departure, 2))
                .isEmpty();
    }

    @Test
    void two_days_of_a_feast_move_together() {
        var feast = List.of(LocalDate.of(2024, 4, 9), LocalDate.of(2024, 4, 10));
        assertThat(calendar(feast, List.of()).latestSafeSending(at(LocalDate.of(2024, 4, 12)), 1))
                .contains(Instant.parse("2024-04-08T23:59:59.999999Z"));
    }

    @Property(tries = 300)
    void it_is_enough_wherever_the_feasts_fall_and_a_step_later_is_short_somewhere(
            @ForAll @Size(min = 1, max = 4) @UniqueElements List<@IntRange(min = 0, max = 12) Integer> thirds,
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 40) Integer> certain,
            @ForAll @IntRange(min = 10, max = 40) int departs,
            @ForAll @IntRange(min = 1, max = 10) int minimum) {
        var start = LocalDate.of(2024, 4, 1);
        // Three days apart, so that no two of them are one feast
        var feasts = thirds.stream().map(third -> start.plusDays(third * 3L)).toList();
        var off = certain.stream().map(start::plusDays).distinct().toList();
        var provisional = feasts.stream().filter(day -> !off.contains(day)).toList();
        var departure = at(start.plusDays(departs));
        var recorded = calendar(provisional, off);
        var safe = recorded.latestSafeSending(departure, minimum)
                .orElseGet(() -> recorded.latestSending(departure, minimum));
        boolean shortSomewhere = false;
        for (int places = 0; places < Math.pow(3, provisional.size()); places++) {
            int rest = places;
            var fallen = new ArrayList<>(off);
            for (var feast : provisional) {
                fallen.add(feast.plusDays(rest % 3 - 1));
                rest /= 3;
            }
            var real = calendar(List.of(), fallen.stream().distinct().toList());
            assertThat(real.between(safe, departure, minimum).given()).isGreaterThanOrEqualTo(minimum);
            shortSomewhere |=
                    real.between(safe.plus(Validity.STEP), departure, minimum).given() < minimum;
        }
        assertThat(shortSomewhere).isTrue();
    }

    @Test
    void many_feasts_are_still_safe() {
        var feasts = IntStream.range(0, 30)
                .mapToObj(number -> LocalDate.of(2024, 3, 1).plusDays(number * 3L))
                .toList();
        var departure = at(LocalDate.of(2024, 6, 1));
        var safe = calendar(feasts, List.of()).latestSafeSending(departure, 10).orElseThrow();
        for (int by = -1; by <= 1; by++) {
            int moved = by;
            var real = calendar(
                    List.of(), feasts.stream().map(day -> day.plusDays(moved)).toList());
            assertThat(real.between(safe, departure, 10).given()).isGreaterThanOrEqualTo(10);
        }
    }
}
