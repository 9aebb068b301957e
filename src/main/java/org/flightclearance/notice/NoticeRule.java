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
 * One edition of a notice rule: how early the authority must be asked, for some purposes, during some time. An edition
 * never changes. A change of the rule is a new edition, so a request keeps the one under which it was sent.
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

    /** @param profile complete and without faults */
    @SuppressWarnings("NullAway.Init")
    private NoticeRule(UUID ruleId, int edition, UUID missionId, NoticeRuleProfile profile, Validity validity) {
        this.ruleId = ruleId;
        this.edition = edition;
        this.missionId = missionId;
        this.name = Objects.requireNonNull(profile.name());
        this.purposes = Set.copyOf(Objects.requireNonNull(profile.purposes()));
        this.clearance = Objects.requireNonNull(profile.clearance());
        this.minimum = profile.minimumNotice();
        this.answerWindowHours = profile.answerWindowHours();
        this.cutOffHours = Objects.requireNonNull(profile.cutOffHours());
        this.toleranceHours = Objects.requireNonNull(profile.toleranceHours());
        this.source = Objects.requireNonNull(profile.source());
        this.validFrom = validity.from();
        this.validTo = validity.to();
    }

    /** A new rule. */
    static NoticeRule first(UUID missionId, NoticeRuleProfile profile, Validity validity) {
        return new NoticeRule(UUID.randomUUID(), 1, missionId, profile, validity);
    }

    /** The next edition of this rule. */
    NoticeRule next(NoticeRuleProfile profile, Validity validity) {
        return new NoticeRule(ruleId, edition + 1, missionId, profile, validity);
    }

    /** Sets who recorded it, and when. */
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

    /** The minimum notice of a request that asks for that clearance under this rule; null if there is none. */
    public @Nullable MinimumNotice minimumFor(Clearance asked) {
        return asked == Clearance.REQUIRED && clearance == Clearance.REQUIRED ? minimum : null;
    }

    /** The time in which the authority has promised to answer, counted from the sending; null if it has not promised. */
    public @Nullable Duration answerWindow() {
        return answerWindowHours == null ? null : Duration.ofHours(answerWindowHours);
    }

    /** How long before the departure the deadline is. */
    public Duration cutOff() {
        return Duration.ofHours(cutOffHours);
    }

    /** By how much the times of a request may be amended in place after the sending. */
    public Duration tolerance() {
        return Duration.ofHours(toleranceHours);
    }

    /** It governs the requests that were sent in this time. */
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    /** Where the rule comes from, as it was typed. */
    public String source() {
        return source;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** When the next edition replaced it; null if it is the current one. */
    public @Nullable Instant replacedAt() {
        return replacedAt;
    }

    /** Whether both are editions of the same rule. */
    public boolean isOf(NoticeRule other) {
        return ruleId.equals(other.ruleId);
    }

    boolean governs(Purpose purpose, Instant sent) {
        return purposes.contains(purpose) && validity().includes(sent);
    }

    boolean isOverlapping(NoticeRule other) {
        return validity().overlaps(other.validity()) && purposes.stream().anyMatch(other.purposes::contains);
    }

    /** The rule in the form in which a caller sends it. */
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
