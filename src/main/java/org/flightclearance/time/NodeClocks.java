package org.flightclearance.time;

import java.time.Duration;
import java.time.Instant;

/** How far the clocks of the nodes may be from each other. */
public final class NodeClocks {

    /** <i>Choice.</i> */
    public static final Duration DIFFER_BY = Duration.ofMinutes(1);

    private NodeClocks() {}

    /** The latest instant that a node may have written by now. What is dated later was written while a clock was wrong. */
    public static Instant latest(Instant now) {
        return now.plus(DIFFER_BY);
    }
}
