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
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.security.Actor;

/** Checks an entry of a ledger, by the same rules as if each of its moves were recorded by itself. */
final class LedgerRules {

    private final Actor actor;
    private final Mission mission;
    private final Instant now;
    private final Rulebook rulebook;
    private final Faults faults;

    LedgerRules(Actor actor, Mission mission, Instant now, Rulebook rulebook, Faults faults) {
        this.actor = actor;
        this.mission = mission;
        this.now = now;
        this.rulebook = rulebook;
        this.faults = faults;
    }

    void checkNew(Filing filing, LedgerEntry entry) {
        var rules = new FilingRules(mission, now, faults);
        int before = faults.found().size();
        // A dispatch takes a sending before the filing, too: then it was sent before it was entered
        rules.check(filing, rulebook);
        boolean fileable = faults.found().size() == before;
        var additions = LedgerAdditions.afterSending(entry);
        replies(new ReplyRules(mission, now, faults), additions.replies(), filing);
        withdrawal(rules, entry.withdrawal(), filing);
        if (additions.needLegs()) {
            legs(additions, fileable ? trial("", filing) : null);
        }
    }

    void checkAdditions(FlightRequest known, LedgerAdditions additions) {
        var recorded = RecordedNames.of(known);
        var rules = new FilingRules(mission, now, faults, "", recorded);
        var filing = known.asFiled();
        int before = faults.found().size();
        if (additions.sending() != null) {
            filing = filing.withSent(additions.sending());
            if (!Move.SEND.isOpenTo(known, now)) {
                faults.add("/sent/at", "refused.move", Move.SEND, known.reference(), known.statusAt(now));
            }
            rules.check(filing, rulebook);
        }
        boolean sendable = faults.found().size() == before;
        if (additions.acknowledgedAt() != null && filing.sent() != null) {
            rules.acknowledgement(
                    "/sent/acknowledged_at",
                    additions.acknowledgedAt(),
                    filing.sent().at());
        }
        replies(new ReplyRules(mission, now, faults, recorded), additions.replies(), filing);
        withdrawal(rules, additions.withdrawal(), filing);
        if (additions.needLegs()) {
            legs(additions, additions.sending() == null ? known : sendable ? trial(known.reference(), filing) : null);
        }
    }

    /** A request that is filed and sent for the check alone. */
    private FlightRequest trial(String reference, Filing filing) {
        return new RequestMoves(actor, now).file(mission, reference, filing, null, rulebook.forTrial(), any -> {});
    }

    /** @param request without the replies that are added; null: it cannot be filed or sent */
    private void legs(LedgerAdditions additions, @Nullable FlightRequest request) {
        var replies = additions.repliesInOrder();
        // Answers to a request that was not sent are refused, and say nothing of its legs
        var asked = request == null || replies.isEmpty() || request.isSent() ? request : null;
        additions.flights().check(mission, asked, replies, now, faults);
        additions.dropped().check(asked, replies, now, faults);
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
