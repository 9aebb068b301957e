package org.flightclearance.request.outcome;

import org.jspecify.annotations.Nullable;

/**
 * What an answer says of one leg. Until it is checked, anything in it may be missing.
 *
 * @param leg number of the leg, counted from 1
 * @param reason for a denial; left out, the host stated none for this leg
 * @param reasonStated the reason in the host's own words and language
 * @param conditions of an approval
 */
public record LegReply(
        @Nullable Integer leg,
        @Nullable Outcome outcome,
        @Nullable DenialReason reason,
        @Nullable String reasonStated,
        @Nullable String conditions) {

    boolean isOf(int number) {
        return leg != null && leg == number;
    }

    boolean denies() {
        return outcome == Outcome.DENIED;
    }

    boolean lacksReason() {
        return denies() && reason == null && reasonStated == null;
    }

    LegReply because(@Nullable DenialReason why, @Nullable String stated) {
        return new LegReply(leg, outcome, why, stated, conditions);
    }
}
