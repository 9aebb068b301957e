package org.flightclearance.report;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A calendar quarter.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(19|20|21)(\\d\\d)-[Qq]([1-4])");

    /** Parses text such as {@code 2022-Q4}; empty if it is not a quarter. */
    public static Optional<Quarter> parse(String text) {
        var matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Quarter(
                        Integer.parseInt(matcher.group(1) + matcher.group(2)), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    public LocalDate firstDay() {
        return Year.of(year).atMonth(number * 3 - 2).atDay(1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, number * 3).atEndOfMonth();
    }

    /** The quarter that is {@code quarters} later, or earlier if the number is negative. */
    public Quarter plus(int quarters) {
        return of(firstDay().plusMonths(quarters * 3L));
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
