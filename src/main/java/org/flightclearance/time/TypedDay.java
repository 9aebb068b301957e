package org.flightclearance.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A day as people type it, in English or French: {@code 1 Dec 2026}, {@code 1er déc. 2026}, {@code 01.12.2026},
 * {@code 1/12/2026}, {@code 011226}, {@code 2026-12-01}. The day comes before the month unless the year is first or the
 * month is a word, whatever the country of the browser. A year of two digits is one of this century.
 *
 * @param weekday the day of the week that was typed beside it; null: none
 */
public record TypedDay(LocalDate day, @Nullable DayOfWeek weekday) {

    private static final Pattern SHAPE =
            Pattern.compile("(?:[a-z]++|\\d++)(?:[\\s./,’'-]{0,3}(?:[a-z]++|\\d++)){0,6}\\.?");
    private static final Pattern PART = Pattern.compile("[a-z]+|\\d+");
    private static final List<String> ORDINALS = List.of("er", "st", "nd", "rd", "th");
    private static final int CENTURY = 2000;
    private static final int LONGEST = 40;

    /** Reads a day with its year; empty if the text is none, or lies outside {@link RecordableTime}. */
    public static Optional<TypedDay> of(String text) {
        return of(text, null);
    }

    /**
     * Reads a day.
     *
     * @param near where the text has no year, it means the year in which the day is nearest to this one; null: the year
     *     is required
     */
    public static Optional<TypedDay> of(String text, @Nullable LocalDate near) {
        var plain = text.length() > LONGEST ? "" : CalendarWords.plain(text);
        if (!SHAPE.matcher(plain).matches()) {
            return Optional.empty();
        }
        var parts = parts(plain);
        DayOfWeek weekday = null;
        if (parts.size() > 2 && isWord(parts.get(0)) && !isMonthFirst(parts)) {
            weekday = CalendarWords.weekday(parts.get(0)).orElse(null);
            if (weekday == null) {
                return Optional.empty();
            }
            parts = parts.subList(1, parts.size());
        }
        var named = weekday;
        return day(parts, near).filter(RecordableTime::includes).map(day -> new TypedDay(day, named));
    }

    /** Whether the day of the week that was typed is that of the day. */
    public boolean isConsistent() {
        return weekday == null || weekday == day.getDayOfWeek();
    }

    /** Words and numbers, without the ending of an ordinal. */
    private static List<String> parts(String plain) {
        var parts = new ArrayList<String>();
        var finder = PART.matcher(plain);
        while (finder.find()) {
            boolean ending = !parts.isEmpty()
                    && !isWord(parts.get(parts.size() - 1))
                    && ORDINALS.contains(finder.group())
                    && plain.charAt(finder.start() - 1) != ' ';
            if (!ending) {
                parts.add(finder.group());
            }
        }
        return parts;
    }

    /** {@code Dec 1 2026}, where only a year of four digits tells that no weekday was meant. */
    private static boolean isMonthFirst(List<String> parts) {
        return parts.size() == 3
                && CalendarWords.month(parts.get(0)).isPresent()
                && !isWord(parts.get(1))
                && parts.get(2).length() == 4;
    }

    private static Optional<LocalDate> day(List<String> parts, @Nullable LocalDate near) {
        try {
            return switch (parts.size()) {
                case 1 -> digits(parts.get(0));
                case 2 -> near == null ? Optional.empty() : nearest(parts, near);
                case 3 -> three(parts);
                default -> Optional.empty();
            };
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@code 011226}, {@code 01122026} or {@code 20261201}: at most one of the last two is a recordable day. */
    private static Optional<LocalDate> digits(String digits) {
        return Stream.of(new int[] {2, 2, 2}, new int[] {2, 2, 4}, new int[] {4, 2, 2})
                .filter(lengths -> Arrays.stream(lengths).sum() == digits.length() && !isWord(digits))
                .map(lengths -> List.of(
                        digits.substring(0, lengths[0]),
                        digits.substring(lengths[0], lengths[0] + lengths[1]),
                        digits.substring(lengths[0] + lengths[1])))
                .flatMap(parts -> day(parts, null).stream())
                .filter(RecordableTime::includes)
                .findFirst();
    }

    private static Optional<LocalDate> three(List<String> parts) {
        if (isWord(parts.get(0))) {
            return CalendarWords.month(parts.get(0)).map(month -> of(parts.get(2), month, parts.get(1)));
        }
        boolean yearFirst = parts.get(0).length() == 4;
        var year = parts.get(yearFirst ? 0 : 2);
        var day = parts.get(yearFirst ? 2 : 0);
        return month(parts.get(1)).map(month -> of(year, month, day));
    }

    private static Optional<LocalDate> nearest(List<String> parts, LocalDate near) {
        boolean monthFirst = isWord(parts.get(0));
        var day = parts.get(monthFirst ? 1 : 0);
        return month(parts.get(monthFirst ? 0 : 1)).flatMap(month -> Stream.of(-1, 0, 1)
                .map(years -> near.getYear() + years)
                .filter(year -> isShort(day) && month.length(Year.isLeap(year)) >= Integer.parseInt(day))
                .map(year -> LocalDate.of(year, month, Integer.parseInt(day)))
                .min((one, other) -> Long.compare(distance(one, near), distance(other, near))));
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    private static Optional<Month> month(String part) {
        return isWord(part)
                ? CalendarWords.month(part)
                : isShort(part) ? Optional.of(Month.of(Integer.parseInt(part))) : Optional.empty();
    }

    private static LocalDate of(String year, Month month, String day) {
        if (!isShort(day) || isWord(year) || year.length() != 2 && year.length() != 4) {
            throw new DateTimeException(day + " " + month + " " + year);
        }
        int number = Integer.parseInt(year);
        return LocalDate.of(year.length() == 2 ? CENTURY + number : number, month, Integer.parseInt(day));
    }

    private static boolean isShort(String part) {
        return part.length() <= 2 && !isWord(part);
    }

    private static boolean isWord(String part) {
        return !Character.isDigit(part.charAt(0));
    }
}
