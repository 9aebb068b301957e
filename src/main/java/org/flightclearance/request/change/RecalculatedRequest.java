package org.flightclearance.request.change;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Terms;

/**
 * An open request to which a change of the rules makes a difference.
 *
 * @param reference of the request
 * @param kept whether it stays as it is all the same, since its new deadline would have passed already
 */
public record RecalculatedRequest(String reference, Stand before, Stand after, boolean kept) {

    /**
     * Where it stands with the rules.
     *
     * @param deadlineAt UTC; null until it is sent
     * @param shortNotice whether it was sent with less notice than is wanted
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

    /** Whether its deadline is another one. */
    public boolean moves() {
        var was = before.deadlineAt();
        return !kept && was != null && !was.equals(after.deadlineAt());
    }
}
