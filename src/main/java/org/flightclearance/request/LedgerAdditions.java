package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a ledger knows of a request beyond what is recorded of it. */
record LedgerAdditions(
        @Nullable Sending sending,
        @Nullable Instant acknowledgedAt,
        List<Numbered> replies,
        @Nullable Withdrawal withdrawal) {

    /** What happened to a new request once it was sent. */
    static LedgerAdditions afterSending(LedgerEntry entry) {
        var replies = new ArrayList<Numbered>();
        for (int i = 0; i < entry.replies().size(); i++) {
            replies.add(new Numbered(i, entry.replies().get(i)));
        }
        return new LedgerAdditions(null, null, replies, entry.withdrawal());
    }

    boolean isEmpty() {
        return sending == null && acknowledgedAt == null && replies.isEmpty() && withdrawal == null;
    }

    /** One of the replies of an entry, by its position there. */
    record Numbered(int index, Reply reply) {

        String pointer() {
            return "/answers/" + index;
        }
    }
}
