package org.flightclearance.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.time.Validity;

/**
 * One edition of a notice rule: how early the authority wants to be asked, for some purposes, during some time. What an
 * edition says never changes: a change is another one, so that a request keeps what it was sent under.
 */
@Entity
public class NoticeRule {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID ruleId;
    private int edition;
    private UUID missionId;
    private String name;

    @Convert(converter = PurposesColumn.class)
    private Set<Purpose> purposes;

    @Enumerated(EnumType.STRING)
    private Clearance clearance;

    @Embedded
    private @Nullable MinimumNotice minimum;

    private @Nullable Integer answerWindowHours;
    private int cutOffHours;
    private int toleranceHours;
    private @Nullable Instant validFrom;
    private @Nullable Instant validTo;

    @Column(length = NoticeRuleProfile.LONGEST_SOURCE)
    private String source;

    private Instant recordedAt;
    private String recordedBy;
    private @Nullable Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeRule() {}

    /** @param said complete and without faults */
    @SuppressWarnings("NullAway.Init")
    private NoticeRule(UUID ruleId, int edition, UUID missionId, NoticeRuleProfile said, Validity validity) {
        this.ruleId = ruleId;
        this.edition = edition;
        this.missionId = missionId;
        this.name = Objects.requireNonNull(said.name());
        this.purposes = Set.copyOf(Objects.requireNonNull(said.purposes()));
        this.clearance = Objects.requireNonNull(said.clearance());
        this.minimum = said.minimumNotice();
        this.answerWindowHours = said.answerWindowHours();
        this.cutOffHours = Objects.requireNonNull(said.cutOffHours());
        this.toleranceHours = Objects.requireNonNull(said.toleranceHours());
        this.source = Objects.requireNonNull(said.source());
        this.validFrom = validity.from();
        this.validTo = validity.to();
    }

    /** A new rule. */
    static NoticeRule first(UUID missionId, NoticeRuleProfile said, Validity validity) {
        return new NoticeRule(UUID.randomUUID(), 1, missionId, said, validity);
    }

    /** The same rule as it is from now on. */
    NoticeRule next(NoticeRuleProfile said, Validity validity) {
        return new NoticeRule(ruleId, edition + 1, missionId, said, validity);
    }

    /** Says who brought it in, and when. */
    NoticeRule recorded(Instant at, String by) {
        recordedAt = at;
        recordedBy = by;
        return this;
    }

    void replaced(Instant at) {
        replacedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** The same for all its editions. */
    public UUID ruleId() {
        return ruleId;
    }

    public UUID missionId() {
        return missionId;
    }

    /** 1, 2, 3, … */
    public int edition() {
        return edition;
    }

    public String name() {
        return name;
    }

    public Set<Purpose> purposes() {
        return purposes;
    }

    public Clearance clearance() {
        return clearance;
    }

    public @Nullable MinimumNotice minimum() {
        return minimum;
    }

    /** The least notice that applies where that clearance is asked for under this rule; null: none. */
    public @Nullable MinimumNotice minimumFor(Clearance asked) {
        return asked == Clearance.REQUIRED && clearance == Clearance.REQUIRED ? minimum : null;
    }

    /** Within which the authority has promised to answer, counted from the sending; null where it has not. */
    public @Nullable Duration answerWindow() {
        return answerWindowHours == null ? null : Duration.ofHours(answerWindowHours);
    }

    /** How long before departure the deadline lies. */
    public Duration cutOff() {
        return Duration.ofHours(cutOffHours);
    }

    /** By how much times may be amended in place after the sending. */
    public Duration tolerance() {
        return Duration.ofHours(toleranceHours);
    }

    /** When a request has to have been sent to be governed by it. */
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    /** Who says so, in the words that were typed. */
    public String source() {
        return source;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** When another edition took its place; null: this is how the rule stands. */
    public @Nullable Instant replacedAt() {
        return replacedAt;
    }

    /** Whether it is another edition of the same rule, or the very same. */
    public boolean isOf(NoticeRule other) {
        return ruleId.equals(other.ruleId);
    }

    boolean governs(Purpose purpose, Instant sent) {
        return purposes.contains(purpose) && validity().includes(sent);
    }

    boolean isOverlapping(NoticeRule other) {
        return validity().overlaps(other.validity()) && purposes.stream().anyMatch(other.purposes::contains);
    }

    /** What it says, as it would be sent in. */
    public NoticeRuleProfile profile(String mission) {
        return new NoticeRuleProfile(
                mission,
                name,
                purposes.stream().sorted().toList(),
                clearance,
                minimum,
                answerWindowHours,
                cutOffHours,
                toleranceHours,
                validFrom == null ? null : validFrom.toString(),
                validTo == null ? null : validTo.toString(),
                source);
    }
}
