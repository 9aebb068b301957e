package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.check.FilingRules;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.reference.HeldReferences;
import org.flightclearance.request.reference.ReferenceSeries;
import org.flightclearance.request.reference.RequestReferences;
import org.flightclearance.security.Actor;

/**
 * Counts how many references the entries of a ledger need at most, so that these can be taken before the transaction that
 * enters the ledger. Entries of known requests need none, so some may be left over. Those are given back.
 */
public final class LedgerReferences {

    private final Actor actor;
    private final Instant now;
    private final Missions missions;
    private final RequestReferences references;
    private final Map<String, Optional<Mission>> found = new HashMap<>();
    private final Map<ReferenceSeries, Integer> counts = new HashMap<>();

    LedgerReferences(Actor actor, Instant now, Missions missions, RequestReferences references) {
        this.actor = actor;
        this.now = now;
        this.missions = missions;
        this.references = references;
    }

    public void add(LedgerEntry entry) {
        var filedAt = Objects.requireNonNull(
                FilingService.completed(entry.filing(), now).filedAt());
        // A filing in the future will be rejected
        if (entry.legible() && !filedAt.isAfter(now.plus(FilingRules.CLOCK_TOLERANCE))) {
            missionOf(entry).ifPresent(mission -> counts.merge(ReferenceSeries.of(mission, filedAt), 1, Integer::sum));
        }
    }

    /** Takes the references, with one transaction for each mission and year. */
    public HeldReferences hold() {
        return references.hold(counts);
    }

    private Optional<Mission> missionOf(LedgerEntry entry) {
        var code = entry.filing().mission();
        return code == null ? Optional.empty() : found.computeIfAbsent(code, one -> missions.visibleTo(actor, one));
    }
}
