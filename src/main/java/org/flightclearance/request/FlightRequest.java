package org.flightclearance.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.ExecutedLegs;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.ConflictKind;

/** A request for permission to fly: its facts, how they change, and what follows from them. */
@Entity
@SuppressWarnings("NullAway.Init")
public class FlightRequest implements RecordedFacts {

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

    @Embedded
    private ListedFacts listed;

    /** One, if the text to search is too long for the index of lists; otherwise none. */
    @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<LongText> longTexts = new ArrayList<>();

    private int historyEntries;
    private Instant changedAt;

    @Version
    private int version;

    protected FlightRequest() {}

    public FlightRequest(Mission mission, String reference, Filing filing, Lineage lineage, Rulebook rulebook) {
        this.mission = mission;
        this.reference = reference;
        this.lineage = lineage;
        refile(filing);
        appliedRules = AppliedRules.first(this, rulebook);
        settle();
    }

    /** Replaces everything that was filed. */
    public void describe(Filing filing, Rulebook rulebook) {
        var before = terms();
        var purpose = particulars.purpose();
        refile(filing);
        followRules(before, purpose == particulars.purpose(), isCoveredBy(rulebook), rulebook);
    }

    /** Applies what its permit is now, under the number that it has now. */
    public void cover(String number, boolean covers, Rulebook rulebook) {
        var before = terms();
        particulars = particulars.withPermit(number);
        followRules(before, true, covers, rulebook);
    }

    private void refile(Filing filing) {
        filedAt = Objects.requireNonNull(filing.filedAt());
        particulars = Particulars.of(filing);
        itinerary.replan(Objects.requireNonNull(filing.legs()));
    }

    /** Records the sending, to the mission's default authority for its purpose if none is named. */
    public void send(Sending sent, Rulebook rulebook) {
        itinerary.markSent();
        correctSending(sent, rulebook);
    }

    /** Corrects the sending. The times first sent stay: the tolerance of amendments counts from them. */
    public void correctSending(Sending sent, Rulebook rulebook) {
        var before = terms();
        sending = sent.withAuthority(
                sent.authority() == null ? mission.defaultAuthority(particulars.purpose()) : sent.authority());
        followRules(before, true, isCovered(), rulebook);
    }

    public void unsend(Rulebook rulebook) {
        sending = null;
        itinerary.markUnsent();
        applyRules(rulebook);
    }

    /** Applies the rules and the calendar as they are now. */
    public final void applyRules(Rulebook rulebook) {
        appliedRules = AppliedRules.of(termsUnder(rulebook), isCovered());
        settle();
    }

    private void followRules(Terms before, boolean samePurpose, boolean covers, Rulebook rulebook) {
        appliedRules = appliedRules.after(before, samePurpose, this, covers, rulebook);
        settle();
    }

    /** Drops all legs but these. If none is named, it goes on with all of them again. */
    public void goOnWith(List<Integer> legs, Rulebook rulebook) {
        var before = terms();
        itinerary.goOnWith(legs);
        followRules(before, true, isCovered(), rulebook);
    }

    public void acknowledge(Instant at) {
        sending = Objects.requireNonNull(sending).withAcknowledgedAt(at);
    }

    public void answer(Reply reply, Instant recordedAt) {
        answers.add(this, reply, recordedAt);
        settle();
    }

    public void withdraw(@Nullable Withdrawal withdrawal) {
        this.withdrawal = withdrawal;
        settle();
    }

    /** Records what happened after the approval, instead of what was recorded before. */
    public void execute(ExecutedLegs now) {
        itinerary.execute(now);
        settle();
    }

    /** @param successor reference of the request that replaced it; null: none */
    public void amendedBy(@Nullable String successor) {
        lineage = lineage.amendedBy(successor);
    }

    /** Computes what follows from the facts. Every method that changes a fact calls it at its end. */
    final void settle() {
        derived = DerivedFacts.of(this, derived == null ? ConflictKind.NEITHER : derived.conflict());
        boolean wasLong = listed != null && listed.hasLongText();
        var text = SearchText.of(this);
        listed = ListedFacts.of(this, text);
        LongText.keep(longTexts, this, text, wasLong);
    }

    /** Stores the restrictions that affect it. Pages show them, and reports count by them. */
    public void setConflicts(List<Conflict> found) {
        showConflicts(found);
        derived = DerivedFacts.of(this, FoundConflicts.kind(itinerary.going(found)));
    }

    /** Stores the restrictions only to be shown. For a request that has ended: no figure changes. */
    public void showConflicts(List<Conflict> found) {
        conflicts = FoundConflicts.of(itinerary.going(found));
    }

    /** Counts a new entry of the history. This changes the row, so every move makes a new version. */
    public int recordedAt(Instant at) {
        changedAt = at;
        return ++historyEntries;
    }

    public UUID id() {
        return id;
    }

    @Override
    public String reference() {
        return reference;
    }

    @Override
    public Mission mission() {
        return mission;
    }

    /** 1 when it is filed, and one more with each change. */
    public int version() {
        return version + 1;
    }

    @Override
    public @Nullable Sending sending() {
        return sending;
    }

    @Override
    public @Nullable Withdrawal withdrawal() {
        return withdrawal;
    }

    @Override
    public DerivedFacts derived() {
        return derived;
    }

    /** The restrictions that affect it, by leg, as they were last found. */
    public List<FoundConflict> conflicts() {
        return conflicts;
    }

    @Override
    public Itinerary itinerary() {
        return itinerary;
    }

    @Override
    public Particulars particulars() {
        return particulars;
    }

    @Override
    public List<Answer> answers() {
        return answers.all();
    }

    @Override
    public Instant filedAt() {
        return filedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public Lineage lineage() {
        return lineage;
    }

    @Override
    public AppliedRules appliedRules() {
        return appliedRules;
    }
}
