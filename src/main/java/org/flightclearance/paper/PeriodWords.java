package org.flightclearance.paper;

import java.time.LocalDate;
import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.report.ReportPeriod;

/** The names of report periods. */
public final class PeriodWords {

    private PeriodWords() {}

    /** For a table: {@code 2022-Q4}, {@code Nov 2022}, {@code 2022}, {@code 4 Oct–29 Dec 2022}. */
    public static String of(ReportPeriod period, Wording wording) {
        return period.quarter().isPresent() ? period.quarter().get().toString() : named(period, "MMM", wording);
    }

    /** For a sentence: {@code 2022-Q4}, {@code November 2022}, {@code 2022}, {@code 4 October–29 December 2022}. */
    public static String named(ReportPeriod period, Wording wording) {
        return period.quarter()
                .map(quarter -> wording.text("chart.quarter", quarter.number(), quarter.year()))
                .orElseGet(() -> named(period, "MMMM", wording));
    }

    /**
     * For a tick of an axis, in one or two lines: for example {@code Q4} and, in a new year, the year; otherwise the
     * first and last day, {@code 4 Oct} and {@code 29 Dec}.
     */
    public static List<String> underTick(ReportPeriod period, boolean first, Wording wording) {
        var year = String.valueOf(period.from().getYear());
        if (period.year().isPresent()) {
            return List.of(year);
        }
        boolean newYear = first || period.from().getMonthValue() == 1;
        if (period.quarter().isPresent()) {
            var quarter =
                    wording.text("chart.axis_quarter", period.quarter().get().number());
            return newYear ? List.of(quarter, year) : List.of(quarter);
        }
        if (period.month().isPresent()) {
            var month = format(period.from(), "MMM", wording);
            return newYear ? List.of(month, year) : List.of(month);
        }
        var from = format(period.from(), "d MMM", wording);
        return period.from().equals(period.to()) ? List.of(from) : List.of(from, format(period.to(), "d MMM", wording));
    }

    /** For a tick of an axis of short periods: the first day and, for the first period of the axis, its year. */
    public static List<String> firstDay(ReportPeriod period, boolean first, Wording wording) {
        var from = format(period.from(), "d MMM", wording);
        return first ? List.of(from, String.valueOf(period.from().getYear())) : List.of(from);
    }

    private static String named(ReportPeriod period, String month, Wording wording) {
        if (period.year().isPresent()) {
            return String.valueOf(period.from().getYear());
        }
        if (period.month().isPresent()) {
            return format(period.from(), month + " yyyy", wording);
        }
        var to = format(period.to(), "d " + month + " yyyy", wording);
        if (period.from().equals(period.to())) {
            return to;
        }
        boolean sameYear = period.from().getYear() == period.to().getYear();
        return format(period.from(), "d " + month + (sameYear ? "" : " yyyy"), wording) + "–" + to;
    }

    private static String format(LocalDate day, String pattern, Wording wording) {
        return wording.day(day, pattern);
    }
}
