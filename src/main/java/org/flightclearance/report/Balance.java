package org.flightclearance.report;

/**
 * What flowed through a period: {@code opening + sent = approved + denied + unanswered + withdrawn + closing}.
 *
 * @param opening sent before the start and not ended before it
 * @param sent in the period
 * @param approved ended so in it; likewise the next three
 * @param closing sent before the close and not ended before it; the close is the earlier of the period's end and the
 *     as-of instant, which itself still counts
 */
public record Balance(
        long opening, long sent, long approved, long denied, long unanswered, long withdrawn, long closing) {

    public boolean holds() {
        return opening + sent == approved + denied + unanswered + withdrawn + closing;
    }
}
