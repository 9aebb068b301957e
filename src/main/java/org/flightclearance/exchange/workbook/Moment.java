package org.flightclearance.exchange.workbook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * What a cell says of a time: a day, a time of day, or both.
 *
 * @param written the offset that is written behind the time; null: none
 */
record Moment(@Nullable LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset written) {

    Moment on(LocalDate other) {
        return new Moment(other, time, written);
    }

    Moment withoutTime() {
        return new Moment(day, null, null);
    }

    /** In ISO 8601, without an offset if none was written. */
    String text() {
        if (time == null) {
            return String.valueOf(day);
        }
        return day == null ? time.toString() : day.atTime(time) + (written == null ? "" : written.getId());
    }
}
