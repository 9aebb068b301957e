package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.check.FilingRules;
import org.flightclearance.request.check.RecordedNames;
import org.flightclearance.request.check.ReplyRules;
import org.flightclearance.request.ledger.LedgerAdditions.Numbered;

/** Checks an entry of a ledger, by the same rules as if each of its moves were recorded by itself. */
final class LedgerRules {

    private final Mission mission;
    private final Instant now;
    private final Rulebook rulebook;
    private final Faults faults;

    LedgerRules(Mission mission, Instant now, Rulebook rulebook, Faults faults) {
        this.mission = mission;
        this.now = now;
        this.rulebook = rulebook;
        this.faults = faults;
    }

    void checkNew(Filing filing, LedgerEntry entry) {
        var rules = new FilingRules(mission, now, faults);
        rules.check(filing, rulebook);
        rules.checkSentAfterFiled(filing);
        replies(
                new ReplyRules(mission, now, faults),
                LedgerAdditions.afterSending(entry).replies(),
                filing);
        withdrawal(rules, entry.withdrawal(), filing);
    }

    void checkAdditions(FlightRequest known, LedgerAdditions additions) {
        var recorded = RecordedNames.of(known);
        var rules = new FilingRules(mission, now, faults, "", recorded);
        var filing = known.asFiled();
        if (additions.sending() != null) {
            filing = filing.withSent(additions.sending());
            if (!Move.SEND.isOpenTo(known, now)) {
                faults.add("/sent/at", "refused.move", Move.SEND, known.reference(), known.statusAt(now));
            }
            rules.check(filing, rulebook);
        }
        if (additions.acknowledgedAt() != null && filing.sent() != null) {
            rules.acknowledgement(
                    "/sent/acknowledged_at",
                    additions.acknowledgedAt(),
                    filing.sent().at());
        }
        replies(new ReplyRules(mission, now, faults, recorded), additions.replies(), filing);
        withdrawal(rules, additions.withdrawal(), filing);
    }

    private void replies(ReplyRules rules, List<Numbered> replies, Filing filing) {
        var sent = filing.sent();
        int legs = filing.legs() == null ? 0 : filing.legs().size();
        if (!replies.isEmpty() && sent == null) {
            faults.add("/sent/at", "fault.answered_unsent");
        }
        replies.forEach(one -> rules.check(one.pointer(), one.reply(), sent == null ? null : sent.at(), legs));
    }

    private void withdrawal(FilingRules rules, @Nullable Withdrawal withdrawal, Filing filing) {
        if (withdrawal != null) {
            faults.required("/withdrawal/reason", withdrawal.reason());
            faults.required("/withdrawal/at", withdrawal.at());
            rules.withdrawal("/withdrawal/at", withdrawal.at(), filing);
        }
    }
}
