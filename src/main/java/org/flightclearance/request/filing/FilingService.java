package org.flightclearance.request.filing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.GroupCommit;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.ClientReferences;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.Move;
import org.flightclearance.request.check.ConflictFinder;
import org.flightclearance.request.check.FilingRules;
import org.flightclearance.request.check.SameFlights;
import org.flightclearance.request.check.Slips;
import org.flightclearance.request.history.HistoryEntries;
import org.flightclearance.request.moves.RequestMoves;
import org.flightclearance.request.place.DoubtfulPositions;
import org.flightclearance.request.reference.ReferenceSeries;
import org.flightclearance.request.reference.RequestReferences;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.security.Actor;

/** Files new requests, including those that repeat or amend another one. */
@ApplicationScoped
public class FilingService {

    private final KnownMissions missions;
    private final FlightRequests requests;
    private final RequestReferences references;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final ConflictFinder conflicts;
    private final ClientReferences clientReferences;
    private final GroupCommit<NewRequest> together =
            new GroupCommit<>(this::inOneTransaction, FilingService::isOfOneFiling);
    private final DoubtfulPositions positions;

    FilingService(
            KnownMissions missions,
            FlightRequests requests,
            RequestReferences references,
            HistoryEntries history,
            Rulebooks rulebooks,
            ConflictFinder conflicts,
            ClientReferences clientReferences,
            DoubtfulPositions positions) {
        this.missions = missions;
        this.requests = requests;
        this.references = references;
        this.history = history;
        this.rulebooks = rulebooks;
        this.conflicts = conflicts;
        this.clientReferences = clientReferences;
        this.positions = positions;
    }

    /**
     * Files a request, and records its sending if it has one. Begins its own transaction.
     *
     * @throws Refused with every fault; nothing is stored then
     */
    public FlightRequest file(Actor actor, Instant now, Filing filing) {
        return file(actor, now, filing, Findings.noting());
    }

    /** @param findings what was found before; the warnings are added */
    public FlightRequest file(Actor actor, Instant now, Filing filing, Findings findings) {
        try (var prepared = prepare(actor, now, filing, findings)) {
            return file(prepared);
        }
    }

    /**
     * Checks a filing and takes its reference, in its own transaction.
     *
     * @param findings what was found before; the warnings are added
     * @return what to pass to {@link #file(PreparedFiling)}; close it afterwards, even if that fails
     * @throws Refused with every fault
     */
    public PreparedFiling prepare(Actor actor, Instant now, Filing filing, Findings findings) {
        var checked = check(actor, now, filing, findings);
        return new PreparedFiling(checked, references.hold(checked.mission(), checked.filedAt()));
    }

    /** Takes the references of many checked filings, with one transaction for each mission and year. */
    public PreparedFilings hold(List<CheckedFiling> checked) {
        var counts = new HashMap<ReferenceSeries, Integer>();
        checked.forEach(one -> counts.merge(ReferenceSeries.of(one.mission(), one.filedAt()), 1, Integer::sum));
        return new PreparedFilings(checked, references.hold(counts));
    }

    /** Stores all prepared filings or none, in the running transaction or, if there is none, in its own. */
    public List<FlightRequest> file(PreparedFilings prepared) {
        return QuarkusTransaction.joiningExisting().call(() -> prepared.checked().stream()
                .map(checked -> store(checked, prepared.reference(checked)))
                .toList());
    }

    /**
     * Stores a prepared filing: in the running transaction or, if there is none, in one that it shares with other filings of
     * that moment.
     *
     * @throws Refused if somebody else has filed the same client reference in the meantime
     */
    public FlightRequest file(PreparedFiling prepared) {
        var reference = prepared.reference();
        try {
            return OwnTransaction.isPossible() && locksNothing(prepared)
                    ? together.call(() -> made(prepared.checked(), reference)).request()
                    : QuarkusTransaction.joiningExisting().call(() -> store(prepared.checked(), reference));
        } catch (ConstraintViolationException violated) {
            if (OwnTransaction.isPossible()) {
                // Names the request that has the client reference. A failed transaction could not read it
                clientReferences.check(
                        prepared.checked().mission(),
                        prepared.checked().filing().clientReference(),
                        null);
            }
            throw ClientReferences.duplicateOr(violated);
        }
    }

    private void inOneTransaction(Supplier<List<NewRequest>> filings) {
        OwnTransaction.run(() -> {
            RequestMoves.store(filings.get().stream().map(NewRequest::moves).toList(), requests, history);
            // Everything is stored. Without this, the commit would look for changes in it again
            requests.getEntityManager().clear();
        });
    }

    /** @param moves that made it, and have not been stored */
    private record NewRequest(FlightRequest request, RequestMoves moves) {}

    /** A filing waits for the request that it amends, and for the permit that it names. It must not make others wait. */
    private static boolean locksNothing(PreparedFiling prepared) {
        var filing = prepared.checked().filing();
        return filing.amends() == null && filing.repeats() == null && filing.permit() == null;
    }

    private static boolean isOfOneFiling(RuntimeException failed) {
        return failed instanceof Refused || failed instanceof ConstraintViolationException;
    }

    /**
     * Checks a filing.
     *
     * @param findings what was found before; the warnings are added
     * @throws Refused with every fault
     */
    public CheckedFiling check(Actor actor, Instant now, Filing filing, Findings findings) {
        var known = missions.visibleTo(actor, filing.mission()).orElse(null);
        var faults = findings.faults();
        if (known == null) {
            faults.add(
                    "/mission",
                    filing.mission() == null ? "fault.required" : "fault.mission_unknown",
                    String.valueOf(filing.mission()));
            findings.refuseIfAny();
            throw Refused.notFound();
        }
        var mission = known.mission();
        Move.FILE.checkRole(actor, mission.code());
        var complete = completed(filing, now);
        var rules = new FilingRules(mission, now, faults);
        var rulebook = rulebooks.of(mission, known.rules());
        rules.check(complete, rulebook);
        rules.checkSentAfterFiled(complete);
        var repeated = origin(faults, "/repeats", mission, complete.repeats());
        var amended = origin(faults, "/amends", mission, complete.amends());
        findings.warn(Slips.ofFiling(complete, FilingRules.asked(complete, rulebook), now));
        var chain = amended.or(() -> repeated).map(FlightRequest::flightId).orElse(null);
        findings.warn(SameFlights.of(requests, mission, complete, chain));
        findings.warn(Slips.ofPlaces(complete, place -> positions.of(mission, place)));
        findings.warn(Slips.ofPermit(complete, mission, rulebook, ""));
        findings.refuseIfAny();
        clientReferences.check(mission, complete.clientReference(), null);
        return new CheckedFiling(actor, now, mission, complete, rulebook, known.restrictionPeriods());
    }

    private FlightRequest store(CheckedFiling checked, String reference) {
        var made = made(checked, reference);
        made.moves().store(requests, history);
        return made.request();
    }

    private NewRequest made(CheckedFiling checked, String reference) {
        var filing = checked.filing();
        var origin = Optional.ofNullable(filing.amends())
                .or(() -> Optional.ofNullable(filing.repeats()))
                .flatMap(requests::referenced)
                .orElse(null);
        var moves = new RequestMoves(checked.actor(), checked.now());
        var request = moves.file(
                checked.mission(),
                reference,
                filing,
                origin,
                checked.rulebook(),
                filed -> conflicts.test(filed, checked.restrictionPeriods()));
        return new NewRequest(request, moves);
    }

    private Optional<FlightRequest> origin(Faults faults, String pointer, Mission mission, @Nullable String reference) {
        if (reference == null) {
            return Optional.empty();
        }
        var origin = requests.referenced(reference)
                .filter(found -> found.mission().code().equals(mission.code()));
        if (origin.isEmpty()) {
            faults.add(pointer, "fault.request_unknown", reference);
        }
        return origin;
    }

    /** Adds the filing time if it is missing: the earlier of the sending and now. */
    public static Filing completed(Filing filing, Instant now) {
        var sentAt = filing.sent() == null ? null : filing.sent().at();
        var byDefault = sentAt != null && sentAt.isBefore(now) ? sentAt : now;
        return filing.withFiledAt(Objects.requireNonNullElse(filing.filedAt(), byDefault));
    }
}
