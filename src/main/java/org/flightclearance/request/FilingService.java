package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** Where new requests are filed: first ones, repeats, and those that amend another. */
@ApplicationScoped
public class FilingService {

    private final Missions missions;
    private final FlightRequests requests;
    private final RequestReferences references;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ConflictFinder airspace;

    FilingService(
            Missions missions,
            FlightRequests requests,
            RequestReferences references,
            HistoryEntries history,
            Rulebooks rulebooks,
            ConflictFinder airspace) {
        this.missions = missions;
        this.requests = requests;
        this.references = references;
        this.history = history;
        this.rulebooks = rulebooks;
        this.airspace = airspace;
    }

    /**
     * Files a request, and records its sending where it names one. Begins a transaction of its own.
     *
     * @throws Refused with every fault; nothing has been stored then
     */
    public FlightRequest file(Actor actor, Instant now, Filing filing) {
        try (var prepared = prepare(actor, now, filing)) {
            return file(prepared);
        }
    }

    /**
     * Checks a filing and takes its reference, in a transaction of its own.
     *
     * @return to be closed once the filing has been stored, or has not
     * @throws Refused with every fault
     */
    public PreparedFiling prepare(Actor actor, Instant now, Filing filing) {
        var checked = checked(actor, now, filing);
        return new PreparedFiling(checked, references.hold(checked.mission(), checked.filedAt()));
    }

    /**
     * Stores a filing that was prepared, in the running transaction or in one of its own.
     *
     * @throws Refused where somebody has filed the same client reference since
     */
    public FlightRequest file(PreparedFiling prepared) {
        try {
            return QuarkusTransaction.joiningExisting().call(() -> store(prepared.checked(), prepared.reference()));
        } catch (ConstraintViolationException violated) {
            if (OwnTransaction.isPossible()) {
                // Says which request has the client reference; inside a failed transaction nothing can be asked
                requests.checkClientReference(
                        prepared.checked().mission(),
                        prepared.checked().filing().clientReference(),
                        null);
            }
            throw FlightRequests.duplicateOr(violated);
        }
    }

    /** Files one of many requests of a mission that the running transaction founds. */
    public FlightRequest file(Actor actor, Instant now, Filing filing, ReferenceBlocks blocks) {
        var checked = checked(actor, now, filing);
        return store(checked, blocks.next(checked.mission(), checked.filedAt()));
    }

    /** @param size how many references are taken at once */
    public ReferenceBlocks referenceBlocks(int size) {
        return references.ofRunningTransaction(size);
    }

    private CheckedFiling checked(Actor actor, Instant now, Filing filing) {
        var mission = missions.visibleTo(actor, filing.mission()).orElse(null);
        if (mission == null) {
            throw Refused.at(
                    "/mission",
                    filing.mission() == null ? "fault.required" : "fault.mission_unknown",
                    String.valueOf(filing.mission()));
        }
        Move.FILE.checkRole(actor, mission.code());
        var complete = completed(filing, now);
        var faults = new Faults();
        var rules = new FilingRules(mission, now, faults);
        var rulebook = rulebooks.of(mission);
        rules.check(complete, rulebook);
        rules.checkSentAfterFiled(complete);
        checkOrigin(faults, "/repeats", mission, complete.repeats());
        checkOrigin(faults, "/amends", mission, complete.amends());
        faults.refuseIfAny();
        requests.checkClientReference(mission, complete.clientReference(), null);
        return new CheckedFiling(actor, now, mission, complete, rulebook);
    }

    private FlightRequest store(CheckedFiling checked, String reference) {
        var filing = checked.filing();
        var actor = checked.actor();
        var now = checked.now();
        var origin = Optional.ofNullable(filing.amends())
                .or(() -> Optional.ofNullable(filing.repeats()))
                .flatMap(requests::referenced)
                .orElse(null);
        var request = new FlightRequest(checked.mission(), reference, filing, origin, checked.rulebook());
        airspace.test(request);
        var filedAt = checked.filedAt();
        var entries = new ArrayList<HistoryEntry>();
        entries.add(HistoryEntries.entry(request, Move.FILE, StateBefore.NOTHING, filedAt, actor, now, null));
        var sent = filing.sent();
        if (sent != null) {
            var before = StateBefore.of(request);
            request.send(sent, checked.rulebook());
            var sentAt = Objects.requireNonNull(sent.at());
            entries.add(HistoryEntries.entry(request, Move.SEND, before, sentAt, actor, now, null));
        }
        // Stored once complete: what changes after the insert would cost an update, and a version
        requests.persist(request);
        history.persist(entries);
        if (filing.amends() != null && origin != null) {
            replace(actor, now, origin, request, filedAt);
        }
        requests.flush();
        return request;
    }

    /** Takes back the request that the new one amends; one that was approved is thereby marked as not flown. */
    private void replace(Actor actor, Instant now, FlightRequest old, FlightRequest successor, Instant at) {
        var status = old.statusAt(at);
        if (!old.isReplaceableAt(at)) {
            throw new Refused(Refusal.ILLEGAL_MOVE, Sentence.of("refused.amends", old.reference(), status, at));
        }
        var before = StateBefore.of(old);
        old.amendedBy(successor);
        old.withdraw(new Withdrawal(WithdrawalReason.AMENDED, at));
        history.record(old, Move.WITHDRAW, before, at, actor, now, null);
    }

    private void checkOrigin(Faults faults, String pointer, Mission mission, @Nullable String reference) {
        if (reference != null
                && requests.referenced(reference)
                        .filter(found -> found.mission().code().equals(mission.code()))
                        .isEmpty()) {
            faults.add(pointer, "fault.request_unknown", reference);
        }
    }

    /** The filing, with the instant that is meant where it does not say when it was filed. */
    static Filing completed(Filing filing, Instant now) {
        var sentAt = filing.sent() == null ? null : filing.sent().at();
        var byDefault = sentAt != null && sentAt.isBefore(now) ? sentAt : now;
        return filing.withFiledAt(Objects.requireNonNullElse(filing.filedAt(), byDefault));
    }
}
