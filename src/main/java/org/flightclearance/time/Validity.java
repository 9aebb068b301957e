package org.flightclearance.time;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When something holds: half-open, from its first instant up to the first at which it holds no longer.
 *
 * @param from UTC; null: it always did
 * @param to UTC; null: it has no end
 */
public record Validity(@Nullable Instant from, @Nullable Instant to) {

    /** The smallest step of time that the databases keep: an instant before the end is at least this much before it. */
    public static final Duration STEP = Duration.ofNanos(1000);

    public static final Validity ALWAYS = new Validity(null, null);

    public boolean includes(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    /** Whether any instant of {@code [start, end)} is included; where that is a single instant, whether it is. */
    public boolean overlaps(Instant start, Instant end) {
        return (from == null || from.isBefore(end) || from.equals(start)) && (to == null || start.isBefore(to));
    }

    /** Whether there is an instant that both include. */
    public boolean overlaps(Validity other) {
        return (from == null || other.to == null || from.isBefore(other.to))
                && (other.from == null || to == null || other.from.isBefore(to));
    }
}
