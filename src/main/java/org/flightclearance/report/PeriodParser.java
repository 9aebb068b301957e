package org.flightclearance.report;

import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses calendar periods of the years 1900 to 2199: {@code 2022-Q4}, {@code 2022-11}, {@code 2022}. */
public final class PeriodParser {

    private static final Pattern MONTH = Pattern.compile("(19|20|21)\\d\\d-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");

    private PeriodParser() {}

    /** Empty if the text is no such period. */
    public static Optional<Calendar> quarter(String text) {
        return Quarter.parse(text).map(quarter -> zone -> ReportPeriod.of(quarter, zone));
    }

    /** Empty if the text is no such period. */
    public static Optional<Calendar> month(String text) {
        return MONTH.matcher(text).matches()
                ? Optional.of(zone -> ReportPeriod.of(YearMonth.parse(text), zone))
                : Optional.empty();
    }

    /** Empty if the text is no such period. */
    public static Optional<Calendar> year(String text) {
        return YEAR.matcher(text).matches()
                ? Optional.of(zone -> ReportPeriod.of(Year.parse(text), zone))
                : Optional.empty();
    }

    /** A calendar period whose time zone is not known yet. */
    @FunctionalInterface
    public interface Calendar {

        ReportPeriod in(ZoneId zone);
    }
}
