package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Reply;
import org.flightclearance.request.Sending;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.flown.ExecutedField;
import org.flightclearance.request.flown.LegReport;
import org.flightclearance.request.flown.LegReports;
import org.flightclearance.request.history.Facts;
import org.flightclearance.request.ledger.LedgerAdditions.Numbered;

/** Compares what a ledger says of a request with what is recorded. What the ledger leaves out is no contradiction. */
final class LedgerComparison {

    private final LedgerEntry recorded;
    private final DroppedLegs dropped;
    private final Faults faults;

    LedgerComparison(FlightRequest recorded, Faults faults) {
        this.recorded = LedgerEntry.of(recorded);
        this.dropped = DroppedLegs.of(recorded);
        this.faults = faults;
    }

    /**
     * What the ledger adds. For each contradiction, a fault says what is recorded.
     *
     * @param filing the filing of the entry, with the references of this tracker
     */
    LedgerAdditions additions(LedgerEntry entry, Filing filing) {
        int legs = filing.legs() == null ? 0 : filing.legs().size();
        int known =
                recorded.filing().legs() == null ? 0 : recorded.filing().legs().size();
        if (legs > 0 && legs != known) {
            faults.add("/legs", "fault.recorded_legs", known);
        }
        compare("", Facts.of(filing), Facts.of(recorded.filing()));
        var sent = recorded.filing().sent();
        var sending = filing.sent();
        if (sent != null && sending != null) {
            var acknowledged = acknowledged(sending, sent);
            compare("", Facts.of(acknowledged == null ? sending : sending.withAcknowledgedAt(null)), Facts.of(sent));
            return new LedgerAdditions(
                    null, acknowledged, replies(entry), withdrawal(entry), flights(entry), dropped(entry));
        }
        return new LedgerAdditions(sending, null, replies(entry), withdrawal(entry), flights(entry), dropped(entry));
    }

    private static @Nullable Instant acknowledged(Sending inLedger, Sending known) {
        return known.acknowledgedAt() == null ? inLedger.acknowledgedAt() : null;
    }

    private @Nullable Withdrawal withdrawal(LedgerEntry entry) {
        if (entry.withdrawal() == null || recorded.withdrawal() == null) {
            return entry.withdrawal();
        }
        compare("", Facts.of(entry.withdrawal()), Facts.of(recorded.withdrawal()));
        return null;
    }

    /** The gates and flights without a record. */
    private LegReports flights(LedgerEntry entry) {
        var added = new ArrayList<LegReport>();
        for (int i = 0; i < entry.flights().legs().size(); i++) {
            var inLedger = entry.flights().leg(i);
            var known = recorded.flights().leg(i);
            for (var field : ExecutedField.values()) {
                var value = field.of(inLedger);
                if (value != null && (field.isOfGate() ? known.hasGate() : known.hasFlight())) {
                    compare("/legs/" + i + field.pointer(), value, field.of(known));
                }
            }
            added.add(inLedger.only(!known.hasGate(), !known.hasFlight()));
        }
        return new LegReports(added);
    }

    /** Legs are dropped once and all together, so none can be added to those that are recorded. */
    private DroppedLegs dropped(LedgerEntry entry) {
        if (dropped.isEmpty()) {
            return new DroppedLegs(entry.droppedLegs());
        }
        entry.keptLegs().stream()
                .filter(dropped.numbers()::contains)
                .forEach(leg -> faults.add("/legs/" + (leg - 1) + "/dropped", "fault.recorded", "true"));
        entry.droppedLegs().stream()
                .filter(leg -> !dropped.numbers().contains(leg))
                .forEach(leg -> faults.add("/legs/" + (leg - 1) + "/dropped", "fault.recorded_none"));
        return new DroppedLegs(List.of());
    }

    /** The replies that are not recorded. The ledger may have them in another order. */
    private List<Numbered> replies(LedgerEntry entry) {
        var onlyRecorded = new ArrayList<>(recorded.replies());
        var onlyInLedger = new ArrayList<Numbered>();
        for (int i = 0; i < entry.replies().size(); i++) {
            var inLedger = entry.replies().get(i);
            var same = onlyRecorded.stream()
                    .filter(reply -> isSame(inLedger, reply))
                    .findFirst();
            same.ifPresentOrElse(onlyRecorded::remove, addedTo(onlyInLedger, new Numbered(i, inLedger)));
        }
        // If the ledger lacks recorded replies, its first other replies contradict them
        var contradicting = onlyInLedger.subList(0, Math.min(onlyRecorded.size(), onlyInLedger.size()));
        for (int i = 0; i < contradicting.size(); i++) {
            var one = contradicting.get(i);
            compare(one.pointer(), Facts.of(one.reply()), Facts.of(onlyRecorded.get(i)));
        }
        return List.copyOf(onlyInLedger.subList(contradicting.size(), onlyInLedger.size()));
    }

    private static Runnable addedTo(List<Numbered> list, Numbered one) {
        return () -> list.add(one);
    }

    private static boolean isSame(Reply inLedger, Reply known) {
        return Facts.of(known).entrySet().containsAll(Facts.of(inLedger).entrySet());
    }

    private void compare(String under, Map<String, Object> inLedger, Map<String, Object> known) {
        inLedger.forEach((pointer, value) -> {
            compare(under + pointer, value, known.get(pointer));
        });
    }

    private void compare(String pointer, Object inLedger, @Nullable Object known) {
        if (known == null) {
            faults.add(pointer, "fault.recorded_none");
        } else if (!known.equals(inLedger)) {
            faults.add(pointer, "fault.recorded", known instanceof Enum<?> ? known : known.toString());
        }
    }
}
