package org.flightclearance.security.attempt;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The recent failures from an address, and how long the next attempt has to wait for them.
 *
 * @param ofName failures under this name from this address
 * @param ofAddress failures from this address under any name. Each name counts only up to its free attempts, so that
 *     one script with an old password does not slow down a whole office
 */
record Failures(long ofName, @Nullable Instant lastOfName, long ofAddress, @Nullable Instant lastOfAddress) {

    static final int FREE_FOR_A_NAME = 5;
    static final int FREE_FOR_AN_ADDRESS = 20;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** How long a failure counts. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    /** How long attempts are still refused; zero: they are allowed. */
    Duration waitAt(Instant now) {
        var forName = left(now, ofName, FREE_FOR_A_NAME, lastOfName);
        var forAddress = left(now, ofAddress, FREE_FOR_AN_ADDRESS, lastOfAddress);
        return forName.compareTo(forAddress) > 0 ? forName : forAddress;
    }

    private static Duration left(Instant now, long failures, int free, @Nullable Instant last) {
        if (failures < free || last == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, last.plus(delay(failures - free)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** 1 s, 2 s, 4 s, … */
    private static Duration delay(long beyond) {
        boolean longest = beyond >= Long.SIZE - Long.numberOfLeadingZeros(LONGEST_WAIT.toSeconds());
        return longest ? LONGEST_WAIT : Duration.ofSeconds(1L << beyond);
    }
}
