package org.flightclearance.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import org.flightclearance.time.Validity;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityCalendarTest {

    private static final Instant START = Instant.parse("2022-09-01T00:00:00Z");
    private static final List<String> ZONES =
            List.of("Africa/Bamako", "America/Port-au-Prince", "Asia/Nicosia", "Africa/Cairo", "Pacific/Apia");

    @Test
    void a_holiday_on_a_weekend_is_named_and_counted_once() {
        var calendar = calendar("Africa/Bamako", Set.of(DayOfWeek.SATURDAY), List.of(LocalDate.of(2022, 10, 8)));
        var days = calendar.between(Instant.parse("2022-10-07T10:00:00Z"), Instant.parse("2022-10-10T10:00:00Z"), 5);
        assertThat(days.given()).isEqualTo(1);
        assertThat(days.skipped()).extracting(SkippedDay::holiday).containsExactly("a feast");
    }

    @Test
    void the_list_of_skipped_days_is_limited_to_what_can_be_stored() {
        var feasts = IntStream.range(0, 400)
                .mapToObj(day -> LocalDate.of(2022, 10, 1).plusDays(day))
                .toList();
        var days = calendar("Africa/Bamako", Set.of(), feasts)
                .between(Instant.parse("2022-10-01T10:00:00Z"), Instant.parse("2023-11-01T10:00:00Z"), 5);
        assertThat(days.skipped()).hasSize(WorkingDays.MOST_SKIPPED);
    }

    @Property
    void another_holiday_shortens_the_notice_by_at_most_one_day(
            @ForAll @LongRange(min = 0, max = 60 * 24 * 40) long sentMinute,
            @ForAll @IntRange(min = 0, max = 60 * 24 * 30) int noticeMinutes,
            @ForAll @IntRange(min = 0, max = 4) int zone,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 80) Integer> feasts,
            @ForAll @IntRange(min = 0, max = 80) int another,
            @ForAll Set<DayOfWeek> weekend) {
        var sent = START.plus(Duration.ofMinutes(sentMinute));
        var departure = sent.plus(Duration.ofMinutes(noticeMinutes));
        var some = new ArrayList<LocalDate>();
        feasts.forEach(day -> some.add(LocalDate.of(2022, 8, 25).plusDays(day)));
        var more = new ArrayList<>(some);
        more.add(LocalDate.of(2022, 8, 25).plusDays(another));
        int before = calendar(ZONES.get(zone), weekend, some)
                .between(sent, departure, 3)
                .given();
        int after = calendar(ZONES.get(zone), weekend, more)
                .between(sent, departure, 3)
                .given();
        assertThat(after).isBetween(Math.max(0, before - 1), before);
    }

    @Property
    void notice_is_enough_at_the_latest_sending_and_short_a_step_later(
            @ForAll @LongRange(min = 0, max = 60 * 24 * 400) long minute,
            @ForAll @IntRange(min = 1, max = 15) int wanted,
            @ForAll @IntRange(min = 0, max = 4) int zone,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 400) Integer> feasts,
            @ForAll Set<DayOfWeek> weekend) {
        var departure = START.plus(Duration.ofMinutes(minute));
        var days = feasts.stream()
                .map(day -> LocalDate.of(2022, 8, 1).plusDays(day))
                .toList();
        var calendar = calendar(ZONES.get(zone), weekend, days);
        var latest = calendar.latestSending(departure, wanted);
        assertThat(calendar.between(latest, departure, wanted).given()).isGreaterThanOrEqualTo(wanted);
        assertThat(calendar.between(latest.plus(Validity.STEP), departure, wanted)
                        .given())
                .isLessThan(wanted);
    }

    @Property
    void skipped_days_are_stored_unchanged(
            @ForAll @Size(max = 10) List<@IntRange(min = 0, max = 400) Integer> days, @ForAll boolean provisional) {
        var column = new SkippedDaysColumn();
        var skipped = days.stream()
                .map(day -> LocalDate.of(2022, 1, 1).plusDays(day))
                .map(date -> date.getDayOfMonth() % 2 == 0
                        ? SkippedDay.weekend(date)
                        : new SkippedDay(date, "Aïd  el-Fitr ? 2", provisional))
                .toList();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(skipped)))
                .isEqualTo(skipped);
    }

    private static AuthorityCalendar calendar(String zone, Set<DayOfWeek> weekend, List<LocalDate> feasts) {
        var week = weekend.size() == 7 ? EnumSet.of(DayOfWeek.SATURDAY) : weekend;
        return Rules.calendar(
                ZoneId.of(zone),
                week,
                feasts.stream()
                        .distinct()
                        .map(day -> new SkippedDay(day, "a feast", false))
                        .toList());
    }
}
