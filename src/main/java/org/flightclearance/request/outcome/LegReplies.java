package org.flightclearance.request.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What an answer says of single legs, taken together. A leg that it does not name has no answer yet. */
public final class LegReplies {

    private LegReplies() {}

    /** The outcome for the request: approved if any leg is, denied if all named legs are; null while one is missing. */
    public static @Nullable Outcome outcome(List<@Nullable LegReply> legs) {
        if (known(legs).anyMatch(leg -> leg.outcome() == Outcome.APPROVED)) {
            return Outcome.APPROVED;
        }
        return !legs.isEmpty() && legs.stream().allMatch(leg -> leg != null && leg.denies()) ? Outcome.DENIED : null;
    }

    /** What is said of a leg; null: nothing. */
    public static @Nullable LegReply of(int number, List<@Nullable LegReply> legs) {
        return known(legs).filter(leg -> leg.isOf(number)).findFirst().orElse(null);
    }

    public static boolean anyDenied(@Nullable List<@Nullable LegReply> legs) {
        return legs != null && known(legs).anyMatch(LegReply::denies);
    }

    /** Whether a leg is denied for which no reason is given. */
    public static boolean lackReason(@Nullable List<@Nullable LegReply> legs) {
        return legs != null && known(legs).anyMatch(LegReply::lacksReason);
    }

    /** Gives the denied legs without a reason that of the whole answer. */
    public static List<@Nullable LegReply> because(
            @Nullable DenialReason reason, @Nullable String stated, List<@Nullable LegReply> legs) {
        var explained = new ArrayList<@Nullable LegReply>();
        legs.forEach(leg -> explained.add(leg != null && leg.lacksReason() ? leg.because(reason, stated) : leg));
        return explained;
    }

    /** The first reason that is given for a leg; null: none is. */
    public static @Nullable DenialReason firstReason(List<@Nullable LegReply> legs) {
        return known(legs)
                .map(LegReply::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<LegReply> known(List<@Nullable LegReply> legs) {
        return legs.stream().filter(Objects::nonNull);
    }
}
