package org.flightclearance.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Sentence;

/**
 * How early the authority wants to be asked, for some purposes, during some time.
 *
 * @param name by which a request keeps the rule it was sent under
 * @param minimumHours least notice in hours before departure; null where none is wanted
 * @param answerWindow within which the authority has promised to answer, counted from the sending; null where it has not
 * @param cutOff how long before departure the deadline lies
 * @param tolerance by how much times may be amended in place after the sending
 * @param validFrom first instant at which the rule is in force; null: always was
 * @param validTo first instant at which it no longer is; null: open
 * @param source who says so
 */
public record NoticeRule(
        String name,
        Set<Purpose> purposes,
        Clearance clearance,
        @Nullable Integer minimumHours,
        @Nullable Duration answerWindow,
        Duration cutOff,
        Duration tolerance,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        Sentence source) {

    /** How long before departure the deadline lies; a choice of ours: not at all. */
    public static final Duration CUT_OFF = Duration.ZERO;

    /** How far times may move in place after the sending; a choice of ours. */
    public static final Duration TOLERANCE = Duration.ofHours(2);

    /** The least notice that applies where that clearance is asked for under this rule, in hours; null: none. */
    public @Nullable Integer minimumHoursFor(Clearance asked) {
        return asked == Clearance.REQUIRED && clearance == Clearance.REQUIRED ? minimumHours : null;
    }

    boolean governs(Purpose purpose, Instant sent) {
        return purposes.contains(purpose)
                && (validFrom == null || !sent.isBefore(validFrom))
                && (validTo == null || sent.isBefore(validTo));
    }

    NoticeRule during(@Nullable Instant from, @Nullable Instant to) {
        return new NoticeRule(
                name, purposes, clearance, minimumHours, answerWindow, cutOff, tolerance, from, to, source);
    }
}
