package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.request.Facts;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.ledger.LedgerAdditions.Numbered;

/** Lays what a ledger says of a request beside what is recorded: what it leaves out never contradicts. */
final class LedgerComparison {

    private final LedgerEntry recorded;
    private final Faults faults;

    LedgerComparison(FlightRequest recorded, Faults faults) {
        this.recorded = LedgerEntry.of(recorded);
        this.faults = faults;
    }

    /**
     * What the ledger adds; where it contradicts, a fault says what is recorded.
     *
     * @param said the entry's filing, with references as they are known here
     */
    LedgerAdditions additions(LedgerEntry entry, Filing said) {
        int legs = said.legs() == null ? 0 : said.legs().size();
        int known =
                recorded.filing().legs() == null ? 0 : recorded.filing().legs().size();
        if (legs > 0 && legs != known) {
            faults.add("/legs", "fault.recorded_legs", known);
        }
        compare("", Facts.of(said), Facts.of(recorded.filing()));
        var sent = recorded.filing().sent();
        var sending = said.sent();
        if (sent != null && sending != null) {
            var acknowledged = acknowledged(sending, sent);
            compare("", Facts.of(acknowledged == null ? sending : sending.withAcknowledgedAt(null)), Facts.of(sent));
            return new LedgerAdditions(null, acknowledged, replies(entry), withdrawal(entry));
        }
        return new LedgerAdditions(sending, null, replies(entry), withdrawal(entry));
    }

    private static @Nullable Instant acknowledged(Sending said, Sending sent) {
        return sent.acknowledgedAt() == null ? said.acknowledgedAt() : null;
    }

    private @Nullable Withdrawal withdrawal(LedgerEntry entry) {
        if (entry.withdrawal() == null || recorded.withdrawal() == null) {
            return entry.withdrawal();
        }
        compare("", Facts.of(entry.withdrawal()), Facts.of(recorded.withdrawal()));
        return null;
    }

    /** Those that are not recorded; the ledger may have them in another order. */
    private List<Numbered> replies(LedgerEntry entry) {
        var open = new ArrayList<>(recorded.replies());
        var unmatched = new ArrayList<Numbered>();
        for (int i = 0; i < entry.replies().size(); i++) {
            var said = entry.replies().get(i);
            var same = open.stream().filter(reply -> says(said, reply)).findFirst();
            same.ifPresentOrElse(open::remove, addedTo(unmatched, new Numbered(i, said)));
        }
        // What is recorded and in the ledger not to be found is what the first that differ should have said
        var contradicting = unmatched.subList(0, Math.min(open.size(), unmatched.size()));
        for (int i = 0; i < contradicting.size(); i++) {
            var one = contradicting.get(i);
            compare(one.pointer(), Facts.of(one.reply()), Facts.of(open.get(i)));
        }
        return List.copyOf(unmatched.subList(contradicting.size(), unmatched.size()));
    }

    private static Runnable addedTo(List<Numbered> list, Numbered one) {
        return () -> list.add(one);
    }

    private static boolean says(Reply said, Reply recorded) {
        return Facts.of(recorded).entrySet().containsAll(Facts.of(said).entrySet());
    }

    private void compare(String under, Map<String, Object> said, Map<String, Object> known) {
        said.forEach((pointer, value) -> {
            var fact = known.get(pointer);
            if (fact == null) {
                faults.add(under + pointer, "fault.recorded_none");
            } else if (!fact.equals(value)) {
                faults.add(under + pointer, "fault.recorded", fact.toString());
            }
        });
    }
}
