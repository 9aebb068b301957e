package org.flightclearance.request.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.check.BatchConflictFinder;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.check.Replacement;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.security.Actor;

/**
 * Enters a ledger in one transaction, in groups of entries. Each group needs a few queries, however many entries it has.
 */
public final class Ledger {

    private final Actor actor;
    private final Instant now;
    private final LedgerMissions missions;
    private final FlightRequests requests;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ConflictFinder conflicts;
    private final DoubtfulPositions positions;
    private final BiFunction<Mission, Instant, String> nextReference;

    private final Map<String, Rulebook> rulebookByMission = new HashMap<>();
    private final Set<String> clientReferences = new HashSet<>();

    /** The requests that this ledger filed. Its own references may be the same by chance. */
    private final Set<String> filed = new HashSet<>();

    private final LedgerNames names = new LedgerNames();

    Ledger(
            Actor actor,
            Instant now,
            Missions missions,
            FlightRequests requests,
            HistoryEntries history,
            Rulebooks rulebooks,
            ConflictFinder conflicts,
            DoubtfulPositions positions,
            BiFunction<Mission, Instant, String> nextReference) {
        this.actor = actor;
        this.now = now;
        this.missions = new LedgerMissions(actor, missions);
        this.requests = requests;
        this.history = history;
        this.rulebooks = rulebooks;
        this.conflicts = conflicts;
        this.positions = positions;
        this.nextReference = nextReference;
    }

    /**
     * Enters the entries that have no errors. Nothing is stored of the others.
     *
     * @return the result of each entry, in their order
     * @throws org.flightclearance.refusal.Refused as forbidden, if there are answers and the actor may not record them
     */
    public List<EntryResult> enter(List<LedgerEntry> entries) {
        var loaded = LoadedRequests.of(entries, names::translated, requests);
        var moves = new RequestMoves(actor, now);
        var finder = conflicts.inBatch();
        var slips = LedgerSlips.of(entries, this::missionOf, requests, positions, now);
        var results = entries.stream()
                .map(entry -> enter(entry, new Group(loaded, moves, finder, slips)))
                .toList();
        moves.store(requests, history);
        // A session that keeps growing makes every query slower than the one before
        requests.getEntityManager().clear();
        return results;
    }

    /**
     * Ends the ledger. A change of rules, calendar or restrictions judges the stored requests anew, but cannot see those of this
     * ledger before the commit. So nobody can make such a change from here on, and there must have been none since the first entry.
     *
     * @throws org.flightclearance.refusal.Refused as stale, if a mission or its rules were changed while the ledger was entered
     */
    public void end() {
        missions.lockUnchanged();
    }

    /** What the entries of a group share. */
    private record Group(LoadedRequests loaded, RequestMoves moves, BatchConflictFinder finder, LedgerSlips slips) {}

    private EntryResult enter(LedgerEntry entry, Group group) {
        var faults = new Faults();
        var code = entry.filing().mission();
        var mission = missionOf(entry).orElse(null);
        if (mission == null) {
            faults.add("/mission", code == null ? "fault.required" : "fault.mission_unknown", String.valueOf(code));
            return EntryResult.rejected(faults.found());
        }
        if (!Move.FILE.permission().isGrantedTo(actor, mission.code())) {
            faults.add("/mission", "refused.role", Move.FILE);
            return EntryResult.rejected(faults.found());
        }
        if (!entry.replies().isEmpty()) {
            Move.ANSWER.checkRole(actor, mission.code());
        }
        var clientReference = entry.filing().clientReference();
        if (clientReference != null && !clientReferences.add(mission.code() + ' ' + clientReference)) {
            faults.add("/client_reference", "fault.twice", clientReference);
        }
        var known = group.loaded().known(mission, clientReference);
        if (known == null) {
            known = knownByReference(mission, entry, group.loaded());
            if (known != null && clientReference != null) {
                refuseOther(known, clientReference, faults);
                return EntryResult.rejected(faults.found());
            }
        }
        return known == null ? file(mission, entry, group, faults) : addTo(known, mission, entry, group, faults);
    }

    /** The request that had the reference of the entry here before this ledger was entered. */
    private @Nullable FlightRequest knownByReference(Mission mission, LedgerEntry entry, LoadedRequests loaded) {
        var reference = entry.reference();
        var known = reference == null || filed.contains(reference) ? null : loaded.referenced(reference);
        return known == null || !known.mission().code().equals(mission.code()) ? null : known;
    }

    private static void refuseOther(FlightRequest known, String clientReference, Faults faults) {
        var recorded = known.asFiled().clientReference();
        if (recorded == null) {
            faults.add("/client_reference", "fault.client_reference_added", known.reference(), clientReference);
        } else {
            faults.add(
                    "/client_reference",
                    "fault.client_reference_changed",
                    known.reference(),
                    clientReference,
                    recorded);
        }
    }

    private EntryResult file(Mission mission, LedgerEntry entry, Group group, Faults faults) {
        var loaded = group.loaded();
        var filing = FilingService.completed(names.translated(entry.filing()), now);
        var filedAt = Objects.requireNonNull(filing.filedAt());
        new LedgerRules(actor, mission, now, rulebook(mission), faults).checkNew(filing, entry);
        var repeated = origin("/repeats", entry.filing().repeats(), filing.repeats(), mission, loaded, faults);
        var amended = origin("/amends", entry.filing().amends(), filing.amends(), mission, loaded, faults);
        if (amended != null && !Replacement.isPossible(amended, filedAt)) {
            faults.add("/amends", "refused.amends", amended.reference(), amended.statusAt(filedAt), filedAt);
        }
        if (!entry.legible() || !faults.found().isEmpty()) {
            return EntryResult.rejected(faults.found());
        }
        var request = group.moves()
                .file(
                        mission,
                        nextReference.apply(mission, filedAt),
                        filing,
                        amended == null ? repeated : amended,
                        rulebook(mission),
                        group.finder()::test);
        var additions = LedgerAdditions.afterSending(entry);
        additions.make(group.moves(), request, rulebook(mission), group.finder()::of, now);
        filed.add(request.reference());
        loaded.add(request);
        names.remember(entry, request);
        return EntryResult.created(group.slips().ofFiled(request, rulebook(mission), additions.replies()));
    }

    private EntryResult addTo(FlightRequest known, Mission mission, LedgerEntry entry, Group group, Faults faults) {
        var comparison = new LedgerComparison(known, faults);
        var additions = comparison.additions(entry, names.translated(entry.filing()));
        new LedgerRules(actor, mission, now, rulebook(mission), faults).checkAdditions(known, additions);
        if (!entry.legible() || !faults.found().isEmpty()) {
            return EntryResult.rejected(faults.found());
        }
        names.remember(entry, known);
        if (additions.isEmpty()) {
            return EntryResult.UNCHANGED;
        }
        additions.make(group.moves(), known, rulebook(mission), group.finder()::of, now);
        return EntryResult.updated(group.slips().ofAdditions(known, additions.sending(), additions.replies()));
    }

    private @Nullable FlightRequest origin(
            String pointer,
            @Nullable String nameInLedger,
            @Nullable String reference,
            Mission mission,
            LoadedRequests loaded,
            Faults faults) {
        if (nameInLedger == null || reference == null) {
            return null;
        }
        var origin = loaded.referenced(reference);
        if (origin == null || !origin.mission().code().equals(mission.code())) {
            faults.add(pointer, "fault.request_unknown", nameInLedger);
            return null;
        }
        return origin;
    }

    /** Read once, so that the whole ledger is entered under the same rules. */
    private Rulebook rulebook(Mission mission) {
        return rulebookByMission.computeIfAbsent(mission.code(), code -> rulebooks.of(mission));
    }

    private Optional<Mission> missionOf(LedgerEntry entry) {
        return missions.of(entry.filing().mission());
    }
}
