package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.request.reference.HeldReferences;
import org.flightclearance.request.reference.RequestReferences;
import org.flightclearance.security.Actor;

/** Enters whole ledgers: requests, with everything that has happened to them. */
@ApplicationScoped
public class LedgerService {

    private final Missions missions;
    private final FlightRequests requests;
    private final RequestReferences references;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ConflictFinder conflicts;
    private final DoubtfulPositions positions;

    LedgerService(
            Missions missions,
            FlightRequests requests,
            RequestReferences references,
            HistoryEntries history,
            Rulebooks rulebooks,
            ConflictFinder conflicts,
            DoubtfulPositions positions) {
        this.missions = missions;
        this.requests = requests;
        this.references = references;
        this.history = history;
        this.rulebooks = rulebooks;
        this.conflicts = conflicts;
        this.positions = positions;
    }

    /** Counts the references that a ledger will need, before it is opened. */
    public LedgerReferences references(Actor actor, Instant now) {
        return new LedgerReferences(actor, now, missions, references);
    }

    /**
     * Opens a ledger, to be entered in the running transaction.
     *
     * @param held enough references for all of its entries
     */
    public Ledger open(Actor actor, Instant now, HeldReferences held) {
        return new Ledger(actor, now, missions, requests, history, rulebooks, conflicts, positions, held::next);
    }

    /** Opens a ledger for a dry run. It takes no references, and its transaction must not be committed. */
    public Ledger rehearse(Actor actor, Instant now) {
        return new Ledger(
                actor,
                now,
                missions,
                requests,
                history,
                rulebooks,
                conflicts,
                positions,
                (mission, filedAt) -> UUID.randomUUID().toString());
    }
}
