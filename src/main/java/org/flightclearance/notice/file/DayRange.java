package org.flightclearance.notice.file;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days within which a repeated event is computed. The limits are our choice.
 *
 * @param first inclusive
 * @param last inclusive
 */
public record DayRange(LocalDate first, LocalDate last) {

    private static final int YEARS_AHEAD = 10;

    /** From the first day of last year, because requests are entered late, and ten years ahead. */
    public static DayRange around(LocalDate today) {
        return since(null, today);
    }

    /** From that day on, and ten years ahead of today; without a day, from the first day of last year on. */
    public static DayRange since(@Nullable LocalDate first, LocalDate today) {
        return new DayRange(first == null ? today.minusYears(1).withDayOfYear(1) : first, today.plusYears(YEARS_AHEAD));
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
