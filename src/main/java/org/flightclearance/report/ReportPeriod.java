package org.flightclearance.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.flightclearance.notice.Deadline;
import org.flightclearance.refusal.Refused;

/**
 * The days of a report, in the mission's zone.
 *
 * @param from first day
 * @param to last day, inclusive
 */
public record ReportPeriod(LocalDate from, LocalDate to, ZoneId zone) {

    static final int MOST_YEARS = 20;

    /** Lengths in months of the calendar periods: a month, a quarter, a year. */
    private static final List<Integer> CALENDAR_MONTHS = List.of(1, 3, 12);

    /** @throws Refused if the last day is before the first */
    public ReportPeriod {
        if (to.isBefore(from)) {
            throw Refused.at("/to", "fault.period_order");
        }
    }

    /** @throws Refused if the last day is before the first, or the period is longer than twenty years */
    public static ReportPeriod of(LocalDate from, LocalDate to, ZoneId zone) {
        if (!to.isBefore(from.plusYears(MOST_YEARS))) {
            throw Refused.at("/to", "fault.period_too_long", MOST_YEARS);
        }
        return new ReportPeriod(from, to, zone);
    }

    public static ReportPeriod of(Quarter quarter, ZoneId zone) {
        return new ReportPeriod(quarter.firstDay(), quarter.lastDay(), zone);
    }

    public static ReportPeriod of(YearMonth month, ZoneId zone) {
        return new ReportPeriod(month.atDay(1), month.atEndOfMonth(), zone);
    }

    public static ReportPeriod of(Year year, ZoneId zone) {
        return new ReportPeriod(year.atDay(1), year.atMonth(12).atEndOfMonth(), zone);
    }

    /** The first instant of the first day. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /**
     * The first instant that a report as of an instant no longer counts: the end of the period or, if earlier, the step
     * after the as-of instant, because the as-of instant itself still counts.
     */
    Instant close(Instant asOf) {
        var afterwards = asOf.plus(Deadline.STEP);
        return afterwards.isBefore(end()) ? afterwards : end();
    }

    /** The first instant after the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The calendar quarter; empty if the days are not exactly one. */
    public Optional<Quarter> quarter() {
        return isCalendar(3) ? Optional.of(Quarter.of(from)) : Optional.empty();
    }

    /** The month; empty if the days are not exactly one. */
    public Optional<YearMonth> month() {
        return isCalendar(1) ? Optional.of(YearMonth.from(from)) : Optional.empty();
    }

    /** The calendar year; empty if the days are not exactly one. */
    public Optional<Year> year() {
        return isCalendar(12) ? Optional.of(Year.from(from)) : Optional.empty();
    }

    /**
     * The period that ends the day before this one begins: the previous quarter, month or year, otherwise the same
     * number of days.
     */
    public ReportPeriod previous() {
        var months = calendarMonths();
        var start = months.isPresent()
                ? from.minusMonths(months.get())
                : from.minusDays(ChronoUnit.DAYS.between(from, to) + 1);
        return new ReportPeriod(start, from.minusDays(1), zone);
    }

    /**
     * The same period a year before. A calendar period stays whole: February keeps all its days. Otherwise 29 February
     * becomes the 28th.
     */
    public ReportPeriod yearBefore() {
        var start = from.minusYears(1);
        return calendarMonths()
                .map(months -> new ReportPeriod(start, start.plusMonths(months).minusDays(1), zone))
                .orElseGet(() -> new ReportPeriod(start, to.minus(Period.ofYears(1)), zone));
    }

    /** This period and those before it without a gap, {@code howMany} in all, oldest first. */
    public List<ReportPeriod> last(int howMany) {
        var periods = new ArrayList<>(
                Stream.iterate(this, ReportPeriod::previous).limit(howMany).toList());
        Collections.reverse(periods);
        return List.copyOf(periods);
    }

    private Optional<Integer> calendarMonths() {
        return CALENDAR_MONTHS.stream().filter(this::isCalendar).findFirst();
    }

    private boolean isCalendar(int months) {
        return from.getDayOfMonth() == 1
                && (from.getMonthValue() - 1) % months == 0
                && to.equals(from.plusMonths(months).minusDays(1));
    }
}
