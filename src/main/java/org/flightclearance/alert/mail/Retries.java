package org.flightclearance.alert.mail;

import java.time.Duration;
import java.time.Instant;

/** When a mail that could not be handed over is tried again: after 1, 3, 9, … minutes, for three days. <i>Choice.</i> */
final class Retries {

    /** After so many tries it is given up. */
    static final int MOST = 18;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int GROWTH = 3;

    private Retries() {}

    /** @param failures how many tries have failed, at least 1 */
    static Instant next(Instant now, int failures) {
        var wait = FIRST;
        for (int i = 1; i < failures && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(GROWTH);
        }
        return now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }
}
