package org.flightclearance.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.flightclearance.refusal.Refused;

/**
 * The days of a report, in the mission's zone.
 *
 * @param from first day
 * @param to last day, inclusive
 */
public record ReportPeriod(LocalDate from, LocalDate to, ZoneId zone) {

    static final int MOST_YEARS = 20;

    /** @throws Refused where the last day lies before the first, or further than twenty years away */
    public ReportPeriod {
        if (to.isBefore(from)) {
            throw Refused.at("/to", "fault.period_order");
        }
        if (!to.isBefore(from.plusYears(MOST_YEARS))) {
            throw Refused.at("/to", "fault.period_too_long", MOST_YEARS);
        }
    }

    public static ReportPeriod of(Quarter quarter, ZoneId zone) {
        return new ReportPeriod(quarter.firstDay(), quarter.lastDay(), zone);
    }

    /** The first instant of the first day. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The calendar quarter that these days are, where they are one. */
    public Optional<Quarter> quarter() {
        var quarter = Quarter.of(from);
        return quarter.firstDay().equals(from) && quarter.lastDay().equals(to)
                ? Optional.of(quarter)
                : Optional.empty();
    }
}
