package org.flightclearance.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.RulesRevision;
import org.flightclearance.notice.BegunEditions;

/**
 * What the latest sendings of a mission depend on beside its requests: its rules and calendars.
 *
 * @param sequence grows whenever one of them changes, or a rule comes into force by itself
 * @param revisedAt when it last grew, UTC; null: before this was recorded
 */
record RulesSeen(int sequence, @Nullable Instant revisedAt) {

    static RulesSeen of(RulesRevision recorded, BegunEditions begun) {
        return new RulesSeen(recorded.number() + Math.toIntExact(begun.count()), later(recorded.at(), begun.last()));
    }

    /** The later of when it last grew and another instant. */
    Instant laterOf(Instant other) {
        return revisedAt != null && revisedAt.isAfter(other) ? revisedAt : other;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
