package org.flightclearance.report;

import java.time.Instant;
import java.util.List;

/**
 * The balance of a period: {@code opening + sent = approved + denied + unanswered + withdrawn + closing}.
 *
 * @param opening sent before the start and not ended before it
 * @param sent in the period
 * @param approved approved in the period; denied, unanswered and withdrawn likewise
 * @param closing sent before the close and not ended before it; the close is the earlier of the period's end and the
 *     as-of instant, which itself still counts
 */
public record Balance(
        long opening, long sent, long approved, long denied, long unanswered, long withdrawn, long closing) {

    /** @param open everything that was carried over into the period or sent in it */
    static Balance of(List<ReportedRequest> open, Instant start, Instant close) {
        return new Balance(
                count(Flow.OPENING, open, start, close),
                count(Flow.SENT, open, start, close),
                count(Flow.APPROVED, open, start, close),
                count(Flow.DENIED, open, start, close),
                count(Flow.UNANSWERED, open, start, close),
                count(Flow.WITHDRAWN, open, start, close),
                count(Flow.CLOSING, open, start, close));
    }

    public long count(Flow flow) {
        return switch (flow) {
            case OPENING -> opening;
            case SENT -> sent;
            case APPROVED -> approved;
            case DENIED -> denied;
            case UNANSWERED -> unanswered;
            case WITHDRAWN -> withdrawn;
            case CLOSING -> closing;
        };
    }

    public boolean holds() {
        return opening + sent == approved + denied + unanswered + withdrawn + closing;
    }

    private static long count(Flow flow, List<ReportedRequest> open, Instant start, Instant close) {
        long counted = 0;
        for (var request : open) {
            if (flow.counts(request, start, close)) {
                counted++;
            }
        }
        return counted;
    }
}
