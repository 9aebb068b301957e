package org.flightclearance.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.refusal.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReportPeriodTest {

    @Property
    void every_instant_is_in_exactly_one_quarter_of_its_zone(
            @ForAll("instants") Instant instant, @ForAll("zones") ZoneId zone) {
        var first = Quarter.of(instant.atZone(zone).toLocalDate()).plus(-3);
        assertThat(IntStream.range(0, 7)
                        .mapToObj(first::plus)
                        .map(quarter -> ReportPeriod.of(quarter, zone))
                        .filter(period -> !instant.isBefore(period.start()) && instant.isBefore(period.end())))
                .hasSize(1);
    }

    @Property
    void a_quarter_ends_where_the_next_begins(@ForAll("instants") Instant instant, @ForAll("zones") ZoneId zone) {
        var quarter = Quarter.of(instant.atZone(zone).toLocalDate());
        assertThat(ReportPeriod.of(quarter, zone).end())
                .isEqualTo(ReportPeriod.of(quarter.plus(1), zone).start());
    }

    @Test
    void a_quarter_is_parsed_as_it_is_written() {
        assertThat(Quarter.parse("2022-Q4")).contains(new Quarter(2022, 4));
        assertThat(new Quarter(2022, 4)).hasToString("2022-Q4");
        assertThat(Quarter.parse("2022-Q5")).isEmpty();
        assertThat(new Quarter(2022, 4).plus(1)).isEqualTo(new Quarter(2023, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // from, to, previous, year before
        "2022-10-01, 2022-12-31, 2022-07-01 2022-09-30, 2021-10-01 2021-12-31",
        "2022-01-01, 2022-03-31, 2021-10-01 2021-12-31, 2021-01-01 2021-03-31",
        "2024-03-01, 2024-03-31, 2024-02-01 2024-02-29, 2023-03-01 2023-03-31",
        "2025-02-01, 2025-02-28, 2025-01-01 2025-01-31, 2024-02-01 2024-02-29",
        "2024-01-01, 2024-12-31, 2023-01-01 2023-12-31, 2023-01-01 2023-12-31",
        "2022-10-04, 2022-12-29, 2022-07-09 2022-10-03, 2021-10-04 2021-12-29",
        "2024-02-29, 2024-02-29, 2024-02-28 2024-02-28, 2023-02-28 2023-02-28",
        "2022-02-01, 2022-04-30, 2021-11-04 2022-01-31, 2021-02-01 2021-04-30",
    })
    void the_previous_period_and_the_year_before_are_found(
            LocalDate from, LocalDate to, String previous, String yearBefore) {
        var period = new ReportPeriod(from, to, ZoneId.of("Africa/Bamako"));
        assertThat(period.previous().from() + " " + period.previous().to()).isEqualTo(previous);
        assertThat(period.yearBefore().from() + " " + period.yearBefore().to()).isEqualTo(yearBefore);
    }

    @Property
    void the_last_eight_have_no_gap_and_do_not_overlap(
            @ForAll("instants") Instant instant, @ForAll @IntRange(max = 400) int days, @ForAll("zones") ZoneId zone) {
        var day = instant.atZone(zone).toLocalDate();
        var periods = new ReportPeriod(day, day.plusDays(days), zone).last(8);
        assertThat(periods).hasSize(8);
        for (int i = 1; i < 8; i++) {
            assertThat(periods.get(i).start()).isEqualTo(periods.get(i - 1).end());
        }
    }

    @Test
    void the_29th_of_february_belongs_to_the_first_quarter_of_a_leap_year() {
        assertThat(Quarter.of(LocalDate.parse("2024-02-29"))).isEqualTo(new Quarter(2024, 1));
    }

    @Test
    void a_period_has_at_least_one_day_and_at_most_twenty_years() {
        var day = LocalDate.parse("2022-10-04");
        var zone = ZoneId.of("Africa/Bamako");
        assertThat(Duration.between(new ReportPeriod(day, day, zone).start(), new ReportPeriod(day, day, zone).end()))
                .hasHours(24);
        assertThat(ReportPeriod.of(day, day.plusYears(20).minusDays(1), zone).end())
                .isNotNull();
        assertThatThrownBy(() -> ReportPeriod.of(day, day.plusYears(20), zone)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ReportPeriod.of(day, day.minusDays(1), zone)).isInstanceOf(Refused.class);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                ZoneId.of("Africa/Bamako"),
                ZoneId.of("Africa/Juba"),
                ZoneId.of("America/Port-au-Prince"),
                ZoneId.of("Asia/Beirut"),
                ZoneId.of("Pacific/Kiritimati"));
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2020-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2028-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }
}
