package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Sending;
import org.flightclearance.request.check.FilingRules;
import org.flightclearance.request.check.SameFlights;
import org.flightclearance.request.check.Slips;
import org.flightclearance.request.ledger.LedgerAdditions.Numbered;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.request.warning.Warning;

/** Finds what looks like a slip in a group of entries. */
final class LedgerSlips {

    private final Instant now;
    private final SameFlights same;
    private final DoubtfulPositions positions;

    private LedgerSlips(Instant now, SameFlights same, DoubtfulPositions positions) {
        this.now = now;
        this.same = same;
        this.positions = positions;
    }

    /** Reads the flights at the times of the entries, with a few queries for each mission. */
    static LedgerSlips of(
            List<LedgerEntry> entries,
            Function<LedgerEntry, Optional<Mission>> missionOf,
            FlightRequests requests,
            DoubtfulPositions positions,
            Instant now) {
        Map<Mission, List<Filing>> filings = new HashMap<>();
        for (var entry : entries) {
            missionOf.apply(entry).ifPresent(mission -> filings.computeIfAbsent(mission, one -> new ArrayList<>())
                    .add(entry.filing()));
        }
        var same = new SameFlights();
        filings.forEach((mission, some) -> same.read(requests, mission, some));
        return new LedgerSlips(now, same, positions);
    }

    /** The warnings of a request that was just filed from an entry. It is known to the next ones from now on. */
    List<Warning> ofFiled(FlightRequest filed, Rulebook rulebook, List<Numbered> replies) {
        var filing = filed.asFiled();
        var found = new ArrayList<>(Slips.ofFiling(filing, FilingRules.asked(filing, rulebook), now));
        found.addAll(Slips.ofPlaces(filing, place -> positions.of(filed.mission(), place)));
        found.addAll(Slips.ofPermit(filing, filed.mission(), rulebook, filed.reference()));
        found.addAll(same.of(filed.mission(), filing, filed.flightId()));
        found.addAll(ofReplies(filed, replies));
        same.add(filed);
        return found;
    }

    List<Warning> ofAdditions(FlightRequest known, @Nullable Sending sending, List<Numbered> replies) {
        var departure = known.derived().departureAt();
        var found = new ArrayList<Warning>();
        if (sending != null) {
            found.addAll(Slips.ofSending("/sent/at", sending.at(), departure));
        }
        found.addAll(ofReplies(known, replies));
        return found;
    }

    private static List<Warning> ofReplies(FlightRequest request, List<Numbered> replies) {
        return replies.stream()
                .flatMap(one -> Slips.ofReply(one.pointer(), one.reply(), request).stream())
                .toList();
    }
}
