package org.flightclearance.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;

/**
 * A bound of a validity as people write it: a whole day, otherwise an instant.
 *
 * @param day in the mission's zone; null if the bound is not at midnight
 */
public record Bound(Instant at, @Nullable LocalDate day) {

    /** The first instant, or the first day. */
    public static Bound from(Instant at, ZoneId zone) {
        return new Bound(at, wholeDay(at, zone));
    }

    /** The first instant at which it no longer applies, or the last day on which it does. */
    public static Bound to(Instant at, ZoneId zone) {
        var day = wholeDay(at, zone);
        return new Bound(at, day == null ? null : day.minusDays(1));
    }

    /** As it stands in a field. */
    public String typed() {
        return day == null ? at.toString() : day.toString();
    }

    public String said(Wording wording) {
        return day == null ? wording.instant(at) : wording.day(day);
    }

    /** The day, or else the instant, as an argument of a sentence. */
    Object argument() {
        return day == null ? at : day;
    }

    private static @Nullable LocalDate wholeDay(Instant at, ZoneId zone) {
        var day = at.atZone(zone).toLocalDate();
        return day.atStartOfDay(zone).toInstant().equals(at) ? day : null;
    }
}
