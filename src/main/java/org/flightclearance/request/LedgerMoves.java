package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.security.Actor;

/** Makes the moves that a ledger tells of, each with its own entry of the history; what is made is checked before. */
final class LedgerMoves {

    private final Actor actor;
    private final Instant now;
    private final Function<Mission, Rulebook> rulebooks;
    private final Consumer<FlightRequest> airspace;
    private final List<FlightRequest> filed = new ArrayList<>();
    private final List<HistoryEntry> entries = new ArrayList<>();

    /** @param airspace finds what stands against a request */
    LedgerMoves(Actor actor, Instant now, Function<Mission, Rulebook> rulebooks, Consumer<FlightRequest> airspace) {
        this.actor = actor;
        this.now = now;
        this.rulebooks = rulebooks;
        this.airspace = airspace;
    }

    /** New requests, to be stored once they are complete: what changes after the insert would cost an update. */
    List<FlightRequest> filed() {
        return filed;
    }

    List<HistoryEntry> entries() {
        return entries;
    }

    FlightRequest file(Mission mission, String reference, Filing filing, @Nullable FlightRequest origin) {
        var request = new FlightRequest(mission, reference, filing, origin, rulebooks.apply(mission));
        airspace.accept(request);
        var filedAt = Objects.requireNonNull(filing.filedAt());
        filed.add(request);
        entries.add(HistoryEntries.entry(request, Move.FILE, StateBefore.NOTHING, filedAt, actor, now, null));
        if (filing.sent() != null) {
            send(request, filing.sent());
        }
        return request;
    }

    void add(FlightRequest request, LedgerAdditions additions) {
        if (additions.sending() != null) {
            send(request, additions.sending());
        }
        if (additions.acknowledgedAt() != null) {
            var at = additions.acknowledgedAt();
            make(Move.ACKNOWLEDGE, request, at, it -> it.acknowledge(at));
        }
        additions.replies().forEach(one -> answer(request, one.reply()));
        var withdrawal = additions.withdrawal();
        if (withdrawal != null) {
            make(Move.WITHDRAW, request, Objects.requireNonNull(withdrawal.at()), it -> it.withdraw(withdrawal));
        }
    }

    /** Whether a new request may amend that one; one that a ledger has as amended already only lacks its successor. */
    static boolean mayBeAmended(FlightRequest old, Instant at) {
        return old.isReplaceableAt(at) || isAmended(old) && old.amendedBy() == null;
    }

    void replace(FlightRequest old, FlightRequest successor, Instant at) {
        make(Move.WITHDRAW, old, at, it -> {
            it.amendedBy(successor);
            if (!isAmended(it)) {
                it.withdraw(new Withdrawal(WithdrawalReason.AMENDED, at));
            }
        });
    }

    private static boolean isAmended(FlightRequest old) {
        return old.withdrawal() != null && old.withdrawal().reason() == WithdrawalReason.AMENDED;
    }

    private void send(FlightRequest request, Sending sent) {
        make(
                Move.SEND,
                request,
                Objects.requireNonNull(sent.at()),
                it -> it.send(sent, rulebooks.apply(request.mission())));
    }

    private void answer(FlightRequest request, Reply reply) {
        var receivedAt = Objects.requireNonNull(reply.receivedAt());
        var ends = request.derived().endsAt();
        boolean revokes = reply.isDenial()
                && request.derived().endsAs() == Status.APPROVED
                && ends != null
                && !receivedAt.isBefore(ends);
        make(revokes ? Move.REVOKE : Move.ANSWER, request, receivedAt, it -> it.answer(reply, now));
    }

    private void make(Move move, FlightRequest request, Instant happenedAt, Consumer<FlightRequest> change) {
        var before = StateBefore.of(request);
        change.accept(request);
        entries.add(HistoryEntries.entry(request, move, before, happenedAt, actor, now, null));
    }
}
