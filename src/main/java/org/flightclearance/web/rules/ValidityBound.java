package org.flightclearance.web.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;

/**
 * A bound of a validity for people: shown as a day if it is at midnight, otherwise as an instant.
 *
 * @param day in the mission's zone; null if the bound is not at midnight
 */
record ValidityBound(Instant at, @Nullable LocalDate day) {

    /** The first instant, or the first day. */
    static ValidityBound from(Instant at, ZoneId zone) {
        return new ValidityBound(at, wholeDay(at, zone));
    }

    /** The first instant at which it no longer applies, or the last day on which it does. */
    static ValidityBound to(Instant at, ZoneId zone) {
        var day = wholeDay(at, zone);
        return new ValidityBound(at, day == null ? null : day.minusDays(1));
    }

    /** The value for a form field. */
    String inField() {
        return day == null ? at.toString() : day.toString();
    }

    String said(Wording wording) {
        return day == null ? wording.instant(at) : wording.day(day);
    }

    private static @Nullable LocalDate wholeDay(Instant at, ZoneId zone) {
        var day = at.atZone(zone).toLocalDate();
        return day.atStartOfDay(zone).toInstant().equals(at) ? day : null;
    }
}
