package org.flightclearance.request.change;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Terms;

/**
 * An open request that a change of the rules affects.
 *
 * @param reference of the request
 * @param kept whether it keeps its old terms, because its new deadline would lie before the change, or before an answer
 *     that is in time
 */
public record RecalculatedRequest(String reference, Stand before, Stand after, boolean kept) {

    /**
     * What the rules mean for it.
     *
     * @param deadlineAt UTC; null until it is sent
     * @param shortNotice whether it was sent with less than the minimum notice
     */
    public record Stand(Clearance clearance, @Nullable Instant deadlineAt, boolean shortNotice) {

        static Stand of(Terms terms) {
            boolean isShort =
                    terms.noticeGiven().map(notice -> notice.isShort()).orElse(false);
            return new Stand(terms.clearance(), terms.deadlineAt().orElse(null), isShort);
        }
    }

    static RecalculatedRequest of(String reference, Terms before, Terms after, boolean kept) {
        return new RecalculatedRequest(reference, Stand.of(before), Stand.of(after), kept);
    }

    /** Whether its deadline changes. */
    public boolean moves() {
        var was = before.deadlineAt();
        return !kept && was != null && !was.equals(after.deadlineAt());
    }
}
