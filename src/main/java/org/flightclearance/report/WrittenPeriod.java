package org.flightclearance.report;

import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Periods of the calendar as they are written: {@code 2022-Q4}, {@code 2022-11}, {@code 2022}; 1900 to 2199. */
public final class WrittenPeriod {

    private static final Pattern MONTH = Pattern.compile("(19|20|21)\\d\\d-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");

    private WrittenPeriod() {}

    /** Empty where it is none. */
    public static Optional<Calendar> quarter(String text) {
        return Quarter.parse(text).map(quarter -> zone -> ReportPeriod.of(quarter, zone));
    }

    /** Empty where it is none. */
    public static Optional<Calendar> month(String text) {
        return MONTH.matcher(text).matches()
                ? Optional.of(zone -> ReportPeriod.of(YearMonth.parse(text), zone))
                : Optional.empty();
    }

    /** Empty where it is none. */
    public static Optional<Calendar> year(String text) {
        return YEAR.matcher(text).matches()
                ? Optional.of(zone -> ReportPeriod.of(Year.parse(text), zone))
                : Optional.empty();
    }

    /** A period whose zone is not known yet. */
    @FunctionalInterface
    public interface Calendar {

        ReportPeriod in(ZoneId zone);
    }
}
