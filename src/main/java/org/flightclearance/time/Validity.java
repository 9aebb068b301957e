package org.flightclearance.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * The period in which something applies: half-open, the end is the first instant at which it no longer applies.
 *
 * @param from UTC; null: no beginning
 * @param to UTC; null: no end
 */
public record Validity(@Nullable Instant from, @Nullable Instant to) {

    /** The precision of the databases: the last instant before an end is this much before it. */
    public static final Duration STEP = Duration.ofNanos(1000);

    public static final Validity ALWAYS = new Validity(null, null);

    public boolean includes(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    /** Whether the periods overlap, with {@code [start, end)}; if both are equal, whether that instant is included. */
    public boolean overlaps(Instant start, Instant end) {
        return (from == null || from.isBefore(end) || from.equals(start)) && (to == null || start.isBefore(to));
    }

    /** From when until when, by days where it begins or ends at midnight in that zone. The last day is included. */
    public Sentence said(ZoneId zone) {
        var first = from == null ? null : Bound.from(from, zone).argument();
        if (to == null) {
            return first == null ? Sentence.of("period.always") : Sentence.of("period.from", first);
        }
        var last = Bound.to(to, zone);
        var end = last.day() == null ? "instant" : "day";
        return first == null
                ? Sentence.of("period.to_" + end, last.argument())
                : Sentence.of("period.from_to_" + end, first, last.argument());
    }

    /** Whether both include a common instant. */
    public boolean overlaps(Validity other) {
        return (from == null || other.to == null || from.isBefore(other.to))
                && (other.from == null || to == null || other.from.isBefore(to));
    }
}
