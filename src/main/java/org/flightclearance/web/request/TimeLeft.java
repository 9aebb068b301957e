package org.flightclearance.web.request;

import java.time.Duration;
import java.time.Instant;

import org.flightclearance.language.Sentence;

/** The time left until an instant: in days and hours from 48 hours on, otherwise in hours and minutes. */
public final class TimeLeft {

    private static final Duration IN_DAYS_FROM = Duration.ofHours(48);

    private TimeLeft() {}

    /** Rounded down, so that the page never shows more time than there is. */
    public static Sentence left(Instant now, Instant until) {
        var left = Duration.between(now, until);
        if (left.compareTo(IN_DAYS_FROM) >= 0) {
            return Sentence.of("left.days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? Sentence.of("left.hours", left.toHours(), left.toMinutesPart())
                : Sentence.of("left.minutes", left.toMinutes());
    }
}
