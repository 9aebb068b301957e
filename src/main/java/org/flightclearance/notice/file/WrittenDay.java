package org.flightclearance.notice.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.ICalDate;
import org.jspecify.annotations.Nullable;

import org.flightclearance.time.RecordableTime;

/**
 * Reads a day as it is written in an iCalendar. The library also offers each day as an instant in the time zone of the
 * server; this class does not use it, so the result does not depend on the server.
 */
final class WrittenDay {

    private WrittenDay() {}

    /** Empty if there is no value, or no such day from 1900 to 2199. The time of day, if there is one, is left out. */
    static Optional<LocalDate> of(@Nullable ICalDate date) {
        var parts = date == null ? null : date.getRawComponents();
        if (parts == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate()))
                    .filter(RecordableTime::includes);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> of(@Nullable DateOrDateTimeProperty property) {
        return property == null ? Optional.empty() : of(property.getValue());
    }

    /** @throws UnusableEventException if there is no such day */
    static LocalDate required(@Nullable ICalDate date, String property) throws UnusableEventException {
        return of(date).orElseThrow(() -> UnusableEventException.unreadable(property));
    }

    /** Whether it is a date without a time of day, or at midnight, as office programs write it. */
    static boolean isWhole(ICalDate date) {
        var parts = date.getRawComponents();
        return !date.hasTime()
                || parts != null && parts.getHour() == 0 && parts.getMinute() == 0 && parts.getSecond() == 0;
    }
}
