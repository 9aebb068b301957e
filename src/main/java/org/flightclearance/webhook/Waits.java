package org.flightclearance.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;

/**
 * When a failed delivery is tried again: each time after three times as long, from 5 seconds to a day, a fifth more or less,
 * so that receivers that were down together are not all called at once. <i>Choice</i>, within the schedule of the Standard
 * Webhooks specification.
 */
final class Waits {

    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofDays(1);

    /** Longer than any wait, whatever the clocks of nodes differ: what is due later was made before a clock was set back. */
    static final Duration NEVER_SO_LONG = LONGEST.multipliedBy(2);

    /** After so long without success a webhook is switched off. */
    static final Duration MOST_FAILING = Duration.ofDays(3);

    /** How often a webhook that is off asks whether its maker has a right to one of its missions again. <i>Choice.</i> */
    static final Duration FOR_RIGHTS = Duration.ofHours(1);

    private static final int GROWTH = 3;
    private static final double SPREAD = 0.2;

    private Waits() {}

    /**
     * @param failures how many tries have failed, at least 1
     * @param wanted before which the receiver wants no call; it is given at most a day
     */
    static Instant next(Instant now, int failures, @Nullable Instant wanted, RandomGenerator random) {
        long seconds = FIRST.toSeconds();
        for (int i = 1; i < failures && seconds < LONGEST.toSeconds(); i++) {
            seconds *= GROWTH;
        }
        double millis = Math.min(seconds, LONGEST.toSeconds()) * 1_000.0;
        var own = now.plusMillis(Math.round(millis * (1 - SPREAD + 2 * SPREAD * random.nextDouble())));
        if (wanted == null || wanted.isBefore(own)) {
            return own;
        }
        var latest = now.plus(LONGEST);
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
