package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Rulebooks;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;

/** Where new requests are filed: first ones, repeats, and those that amend another. */
@ApplicationScoped
public class FilingDesk {

    private final Missions missions;
    private final FlightRequests requests;
    private final RequestReferences references;
    private final HistoryEntries history;
    private final Rulebooks rulebooks;
    private final Airspace airspace;

    FilingDesk(
            Missions missions,
            FlightRequests requests,
            RequestReferences references,
            HistoryEntries history,
            Rulebooks rulebooks,
            Airspace airspace) {
        this.missions = missions;
        this.requests = requests;
        this.references = references;
        this.history = history;
        this.rulebooks = rulebooks;
        this.airspace = airspace;
    }

    /**
     * Files a request, and sends it where it says that it was sent.
     *
     * @throws Refused with every fault; nothing has been stored then
     */
    public FlightRequest file(Actor actor, Instant now, Filing filing) {
        return file(actor, now, filing, references::next);
    }

    /** The same for one of many, which take their references from the same blocks. */
    public FlightRequest file(Actor actor, Instant now, Filing filing, ReferenceBlocks blocks) {
        return file(actor, now, filing, blocks::next);
    }

    /** @param size how many references are taken at once */
    public ReferenceBlocks referenceBlocks(int size) {
        return new ReferenceBlocks(references, size);
    }

    private FlightRequest file(
            Actor actor, Instant now, Filing filing, BiFunction<Mission, Instant, String> referencing) {
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
        var reference = referencing.apply(mission, Objects.requireNonNull(complete.filedAt()));
        try {
            return QuarkusTransaction.joiningExisting()
                    .call(() -> store(actor, now, mission, reference, complete, rulebook));
        } catch (ConstraintViolationException raced) {
            // In a transaction of its own: the one that failed answers no more questions
            QuarkusTransaction.requiringNew()
                    .run(() -> requests.checkClientReference(mission, complete.clientReference(), null));
            throw raced;
        }
    }

    private FlightRequest store(
            Actor actor, Instant now, Mission mission, String reference, Filing filing, Rulebook rulebook) {
        var origin = Optional.ofNullable(filing.amends())
                .or(() -> Optional.ofNullable(filing.repeats()))
                .flatMap(requests::referenced)
                .orElse(null);
        var request = new FlightRequest(mission, reference, filing, origin, rulebook);
        airspace.test(request);
        var filedAt = Objects.requireNonNull(filing.filedAt());
        var entries = new ArrayList<HistoryEntry>();
        entries.add(HistoryEntries.entry(request, Move.FILE, Before.NOTHING, filedAt, actor, now, null));
        var sent = filing.sent();
        if (sent != null) {
            var before = Before.of(request);
            request.send(sent, rulebook);
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
        var before = Before.of(old);
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
        return filing.filed(Objects.requireNonNullElse(filing.filedAt(), byDefault), filing.sent());
    }
}
