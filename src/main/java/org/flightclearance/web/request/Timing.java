package org.flightclearance.web.request;

import java.time.Duration;
import java.time.Instant;

import org.flightclearance.language.Sentence;

/** How much time is left, in the unit in which somebody plans. */
final class Timing {

    private static final Duration IN_DAYS_FROM = Duration.ofHours(48);

    private Timing() {}

    /** Rounded down, so that no time is shown that the user does not have. */
    static Sentence left(Instant now, Instant until) {
        var left = Duration.between(now, until);
        if (left.compareTo(IN_DAYS_FROM) >= 0) {
            return Sentence.of("left.days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? Sentence.of("left.hours", left.toHours(), left.toMinutesPart())
                : Sentence.of("left.minutes", left.toMinutes());
    }
}
