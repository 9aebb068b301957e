package org.flightclearance.api;

import java.time.Duration;

/** Thrown where a caller asks more often than the limit has it. */
class TooManyCalls extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    TooManyCalls(Duration left) {
        super("too many calls, for another " + left);
        this.left = left;
    }

    /** How long it takes until the next call is let through. */
    Duration left() {
        return left;
    }
}
