package org.flightclearance.notice.feast;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rule by which the day of a feast is found, as the table writes it: {@code 09-22}, {@code easter+1},
 * {@code orthodox-48}, or {@code hijri 10-01}.
 *
 * @param days the days of a year, none or several of them for a feast of the Hijri calendar
 */
record FeastDay(FeastKind kind, IntFunction<List<LocalDate>> days) {

    private static final Pattern FIXED = Pattern.compile("(\\d\\d)-(\\d\\d)");
    private static final Pattern EASTER = Pattern.compile("(easter|orthodox)([+-]\\d+)");
    private static final Pattern HIJRI = Pattern.compile("hijri (\\d\\d)-(\\d\\d)");

    /** @throws IllegalArgumentException if it is none of these */
    static FeastDay written(String rule) {
        var fixed = FIXED.matcher(rule);
        if (fixed.matches()) {
            var day = MonthDay.of(Integer.parseInt(fixed.group(1)), Integer.parseInt(fixed.group(2)));
            return new FeastDay(FeastKind.FIXED, year -> List.of(day.atYear(year)));
        }
        var easter = EASTER.matcher(rule);
        if (easter.matches()) {
            boolean isOrthodox = easter.group(1).equals("orthodox");
            int away = Integer.parseInt(easter.group(2));
            return new FeastDay(
                    FeastKind.EASTER,
                    year -> List.of((isOrthodox ? Easter.orthodox(year) : Easter.western(year)).plusDays(away)));
        }
        var hijri = HIJRI.matcher(rule);
        if (hijri.matches()) {
            int month = Integer.parseInt(hijri.group(1));
            int day = Integer.parseInt(hijri.group(2));
            return new FeastDay(FeastKind.MOON, year -> hijri(year, month, day));
        }
        throw new IllegalArgumentException("no rule of a feast: " + rule);
    }

    /** The days of a Gregorian year that are that day of the Umm al-Qura calendar; none beyond its table. */
    private static List<LocalDate> hijri(int year, int month, int day) {
        try {
            int first = HijrahChronology.INSTANCE.date(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
            int last =
                    HijrahChronology.INSTANCE.date(LocalDate.of(year, 12, 31)).get(ChronoField.YEAR);
            return IntStream.rangeClosed(first, last)
                    .mapToObj(hijri -> LocalDate.from(HijrahDate.of(hijri, month, day)))
                    .filter(found -> found.getYear() == year)
                    .toList();
        } catch (DateTimeException beyondTheTable) {
            return List.of();
        }
    }
}
