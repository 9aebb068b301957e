package org.flightclearance.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.ConflictKind;

/** A request for permission to fly: how its facts change, and what follows from them. */
@Entity
public class FlightRequest extends RecordedFacts {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

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
        super(mission, reference, filing, origin);
        applyRules(rulebook);
    }

    void describe(Filing filing, Rulebook rulebook) {
        var before = terms();
        refile(filing);
        followRules(before, rulebook);
    }

    void send(Sending sent, Rulebook rulebook) {
        itinerary().markSent();
        correctSending(sent, rulebook);
    }

    /** Corrects how it was sent; the times that were first sent stay. */
    void correctSending(Sending sent, Rulebook rulebook) {
        var before = terms();
        sendAs(sent);
        followRules(before, rulebook);
    }

    void unsend(Rulebook rulebook) {
        sendAs(null);
        itinerary().markUnsent();
        applyRules(rulebook);
    }

    /** Applies the rules and the calendar as they are now. */
    final void applyRules(Rulebook rulebook) {
        appliedRules = AppliedRules.of(termsUnder(rulebook));
        settle();
    }

    private void followRules(Terms before, Rulebook rulebook) {
        appliedRules = appliedRules.after(before, this, rulebook);
        settle();
    }

    void acknowledge(Instant at) {
        sendAs(Objects.requireNonNull(sending()).withAcknowledgedAt(at));
    }

    void answer(Reply reply, Instant recordedAt) {
        add(this, reply, recordedAt);
        settle();
    }

    void withdraw(@Nullable Withdrawal taken) {
        withdrawAs(taken);
        settle();
    }

    /** Computes what follows from the facts; every change of a fact ends with it. */
    final void settle() {
        derived = DerivedFacts.of(this, derived == null ? ConflictKind.NEITHER : derived.conflict());
    }

    /** Keeps the restrictions that affect it, to be shown and to be counted in reports. */
    void setConflicts(List<Conflict> met) {
        showConflicts(met);
        var kinds = met.stream().map(conflict -> conflict.restriction().kind()).toList();
        derived = DerivedFacts.of(this, ConflictKind.of(kinds));
    }

    /** The same after it has ended: they are shown, and no figure changes. */
    void showConflicts(List<Conflict> met) {
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
                    case SUBMITTED -> filedAt();
                    case PENDING, NOTIFIED -> Objects.requireNonNull(sentAt());
                    case UNANSWERED -> derived.deadlineAt();
                    case APPROVED, DENIED, WITHDRAWN -> derived.endsAt();
                });
    }

    public DerivedFacts derived() {
        return derived;
    }

    /** The restrictions that affect it, by leg, as they were last found. */
    public List<FoundConflict> conflicts() {
        return conflicts;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** What is kept and shown though it changes no status: a late answer, a withdrawal after the end. */
    public List<Sentence> memos(Instant asOf) {
        return Memos.of(this, asOf);
    }

    /** The facts as they would be filed today. */
    public Filing asFiled() {
        return particulars().asFiled(this);
    }

    /** As it stands, under the rule that it keeps. */
    public Terms terms() {
        return appliedRules.terms(this);
    }

    /** As it would stand under the rules and the calendar of that rulebook. */
    public Terms termsUnder(Rulebook rulebook) {
        return AppliedRules.termsUnder(rulebook, this);
    }
}
