package org.flightclearance.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Leg;
import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.ConflictKind;
import org.flightclearance.restriction.PlannedFlight;

/** A request for permission to fly: the facts that are recorded of it, and what follows from them. */
@Entity
public class FlightRequest {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String reference;

    @ManyToOne(fetch = FetchType.EAGER)
    private Mission mission;

    @Embedded
    private Lineage lineage;

    @Embedded
    private Particulars particulars;

    @Embedded
    private Itinerary itinerary = new Itinerary();

    private Instant filedAt;

    @Embedded
    private @Nullable Sending sending;

    @Embedded
    private Answers answers = new Answers();

    @Embedded
    private @Nullable Withdrawal withdrawal;

    @Embedded
    private AppliedRules appliedRules;

    @Convert(converter = FoundConflicts.class)
    @Column(length = 100_000)
    private List<FoundConflict> conflicts = List.of();

    @Embedded
    private DerivedFacts derived;

    private int historyEntries;
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected FlightRequest() {}

    /** @param origin the request that this one amends or repeats */
    @SuppressWarnings("NullAway.Init")
    FlightRequest(Mission mission, String reference, Filing filing, @Nullable FlightRequest origin, Rulebook rulebook) {
        this.mission = mission;
        this.reference = reference;
        this.lineage = Lineage.of(filing, origin);
        filedAt = Objects.requireNonNull(filing.filedAt());
        particulars = Particulars.of(filing);
        itinerary.replan(Objects.requireNonNull(filing.legs()));
        applyRules(rulebook);
    }

    void describe(Filing filing, Rulebook rulebook) {
        var before = terms();
        filedAt = Objects.requireNonNull(filing.filedAt());
        particulars = Particulars.of(filing);
        itinerary.replan(Objects.requireNonNull(filing.legs()));
        govern(before, rulebook);
    }

    /** Sends it, to the mission's first authority where none is named. */
    void send(Sending sent, Rulebook rulebook) {
        itinerary.markSent();
        correctSending(sent, rulebook);
    }

    /** Sets right how it was sent; the times that were first sent stay. */
    void correctSending(Sending sent, Rulebook rulebook) {
        var before = terms();
        sending = sent.withAuthority(
                sent.authority() == null ? mission.authorities().get(0) : sent.authority());
        govern(before, rulebook);
    }

    void unsend(Rulebook rulebook) {
        sending = null;
        itinerary.markUnsent();
        applyRules(rulebook);
    }

    /** Puts it under the rules and the calendar as they stand now. */
    final void applyRules(Rulebook rulebook) {
        appliedRules = AppliedRules.of(termsUnder(rulebook));
        settle();
    }

    private void govern(Terms before, Rulebook rulebook) {
        appliedRules = appliedRules.after(before, this, rulebook);
        settle();
    }

    void acknowledge(Instant at) {
        sending = Objects.requireNonNull(sending).withAcknowledgedAt(at);
    }

    void answer(Reply reply, Instant recordedAt) {
        answers.add(this, reply, recordedAt);
        settle();
    }

    void withdraw(@Nullable Withdrawal taken) {
        withdrawal = taken;
        settle();
    }

    /** @param successor the request that replaced it; null: none */
    void amendedBy(@Nullable String successor) {
        lineage = lineage.amendedBy(successor);
    }

    /** Computes anew what follows from the facts; every change of one ends with it. */
    final void settle() {
        derived = DerivedFacts.of(this, derived == null ? ConflictKind.NEITHER : derived.conflict());
    }

    /** Keeps what stands against it now, for what is shown and for what reports count. */
    void meet(List<Conflict> met) {
        meetAfterwards(met);
        var kinds = met.stream().map(conflict -> conflict.restriction().kind()).toList();
        derived = DerivedFacts.of(this, ConflictKind.of(kinds));
    }

    /** Keeps what stands against it now that it has ended: it is shown, and no figure changes. */
    void meetAfterwards(List<Conflict> met) {
        conflicts = met.stream()
                .limit(FoundConflicts.AT_THE_MOST)
                .map(FoundConflict::of)
                .toList();
    }

    /** Counts one more entry of the history, which also makes every move a new version. */
    int recordedAt(Instant at) {
        changedAt = at;
        return ++historyEntries;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public Mission mission() {
        return mission;
    }

    /** Counts the changes: 1 as filed. */
    public int version() {
        return version + 1;
    }

    public Status statusAt(Instant at) {
        return derived.statusAt(at, isSent());
    }

    /** Since when it stands as it does at that instant; an unanswered one since its deadline. */
    public Instant statusSince(Instant at) {
        return Objects.requireNonNull(
                switch (statusAt(at)) {
                    case SUBMITTED -> filedAt;
                    case PENDING, NOTIFIED -> Objects.requireNonNull(sending).at();
                    case UNANSWERED -> derived.deadlineAt();
                    case APPROVED, DENIED, WITHDRAWN -> derived.endsAt();
                });
    }

    public boolean isSent() {
        return sending != null;
    }

    public @Nullable Sending sending() {
        return sending;
    }

    public @Nullable Withdrawal withdrawal() {
        return withdrawal;
    }

    public DerivedFacts derived() {
        return derived;
    }

    /** What stands against it, by leg, as it was found. */
    public List<FoundConflict> conflicts() {
        return conflicts;
    }

    /** What of it restrictions go by. */
    public PlannedFlight plannedFlight() {
        var aircraftClass = particulars.aircraft().aircraftClass();
        return new PlannedFlight(particulars.purpose(), aircraftClass, particulars.sector(), legs());
    }

    public Aircraft aircraft() {
        return particulars.aircraft();
    }

    public @Nullable String sector() {
        return particulars.sector();
    }

    public List<Leg> legs() {
        return itinerary.legs();
    }

    Itinerary itinerary() {
        return itinerary;
    }

    Particulars particulars() {
        return particulars;
    }

    /** All that were recorded, the struck ones too. */
    public List<Answer> answers() {
        return answers.all();
    }

    /** Without the answers that were struck. */
    public List<Reply> replies() {
        return answers.valid();
    }

    public @Nullable String amendedBy() {
        return lineage.amendedBy();
    }

    Instant filedAt() {
        return filedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** One for a whole chain of amendments and repeats. */
    public UUID flightId() {
        return lineage.flightId();
    }

    Lineage lineage() {
        return lineage;
    }

    /** What is kept and shown though it changes no status: a late answer, a withdrawal after the end. */
    public List<Sentence> memos(Instant asOf) {
        return Memos.of(this, asOf);
    }

    /** The facts as they would be filed today. */
    public Filing asFiled() {
        return particulars.asFiled(this);
    }

    /** As it stands, under the rule that it keeps. */
    public Terms terms() {
        return appliedRules.terms(this);
    }

    /** As it would stand under the rules and the calendar of that rulebook. */
    public Terms termsUnder(Rulebook rulebook) {
        return AppliedRules.termsUnder(rulebook, this);
    }

    @Nullable
    Instant sentAt() {
        return sending == null ? null : sending.at();
    }
}
