package org.flightclearance.permit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.language.LocalName;
import org.flightclearance.mission.Authority;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.Validity;

/** A permit of an authority for many flights, with its suspensions. Nothing is deleted from it. */
@Entity
public class Permit {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Mission mission;

    @Column(name = "permit_number")
    private String number;

    private String authority;

    @Enumerated(EnumType.STRING)
    private PermitKind kind;

    private Instant validFrom;
    private Instant validTo;

    /** In which its days and hours are counted, as it was when the permit was recorded or last changed. */
    private ZoneId timeZone;

    /** Null: all flights. */
    @Embedded
    private @Nullable PermitScope scope;

    @Column(name = "permit_conditions")
    private @Nullable String conditions;

    private String source;

    @Embedded
    private Suspensions suspensions = new Suspensions();

    @Column(updatable = false)
    private String recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Permit() {}

    /**
     * Creates a permit without storing it.
     *
     * @param recordedBy name of the user who records it
     * @param recordedAt now, UTC
     * @throws Refused as invalid, with every fault
     */
    @SuppressWarnings("NullAway.Init")
    public Permit(Mission mission, PermitProfile profile, String recordedBy, Instant recordedAt) {
        this.mission = mission;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        describe(profile, null);
    }

    /**
     * Replaces the whole description.
     *
     * @throws Refused as invalid, with every fault; the permit is then unchanged
     */
    public void describe(PermitProfile profile) {
        describe(profile, profile());
    }

    private void describe(PermitProfile profile, @Nullable PermitProfile recorded) {
        var rules = new PermitRules(mission, profile, recorded);
        rules.faults().refuseIfAny();
        number = Objects.requireNonNull(profile.number());
        authority = Objects.requireNonNull(profile.authority());
        kind = Objects.requireNonNull(profile.kind());
        validFrom = Objects.requireNonNull(rules.validity().from());
        validTo = Objects.requireNonNull(rules.validity().to());
        timeZone = mission.timeZone();
        scope = PermitScope.of(profile);
        conditions = profile.conditions();
        source = Objects.requireNonNull(profile.source());
    }

    /**
     * Adds a suspension.
     *
     * @throws Refused as invalid, with every fault
     */
    public void suspend(SuspensionProfile profile, String by, Instant at) {
        suspensions.add(mission, profile, by, at);
    }

    /**
     * Replaces what is recorded of a suspension.
     *
     * @throws Refused as not found, or as invalid with every fault
     */
    public void resuspend(UUID suspension, SuspensionProfile profile) {
        suspensions.replace(mission, suspension, profile);
    }

    public UUID id() {
        return id;
    }

    /** Goes up with every change of the permit or its suspensions. */
    public int version() {
        return version;
    }

    public Mission mission() {
        return mission;
    }

    /** As on its letter. */
    public String number() {
        return number;
    }

    public String authority() {
        return authority;
    }

    /** With its French name, if the mission has the authority still. */
    public LocalName authorityNamed() {
        return new LocalName(
                authority, mission.authority(authority).map(Authority::nameFr).orElse(null));
    }

    public PermitKind kind() {
        return kind;
    }

    /** First instant, UTC. */
    public Instant validFrom() {
        return validFrom;
    }

    /** First instant at which it is no longer valid, UTC. */
    public Instant validTo() {
        return validTo;
    }

    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    /** In which its days and hours are counted. */
    public ZoneId timeZone() {
        return timeZone;
    }

    public PermitScope scope() {
        return scope == null ? PermitScope.ALL : scope;
    }

    /** Of the authority, in its words. */
    public @Nullable String conditions() {
        return conditions;
    }

    public String source() {
        return source;
    }

    /** In the order in which they were recorded, with the struck ones. */
    public List<SuspensionProfile.Recorded> suspensions() {
        return suspensions.recorded(timeZone);
    }

    /** @throws Refused as not found */
    public SuspensionProfile suspension(UUID suspension) {
        return suspensions.profile(suspension, timeZone);
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public PermitState stateAt(Instant at) {
        return terms().stateAt(at);
    }

    /** The whole description, without the suspensions. */
    public PermitProfile profile() {
        return PermitProfile.of(this);
    }

    /** The same permit again, from the day or the instant at which this one ends; without its number, end and source. */
    public PermitProfile renewal() {
        return PermitProfile.renewing(this);
    }

    /** The whole description with the suspensions, for the journal. */
    public Description description() {
        return suspensions.describe(profile().description(), timeZone);
    }

    /**
     * Whether it covers a flight, and why not.
     *
     * @param flightsTaken how many other flights are under it
     */
    public Coverage coverage(FiledFlight flight, long flightsTaken) {
        return Coverage.of(terms(), flight, flightsTaken);
    }

    /** What coverage depends on. */
    public PermitTerms terms() {
        var sectors = scope().sectors();
        var present = sectors == null
                ? scope()
                : scope().withSectors(sectors.stream()
                        .map(mission::presentSector)
                        .filter(Objects::nonNull)
                        .toList());
        return new PermitTerms(number, authorityNamed(), timeZone, validity(), present, suspensions.counting());
    }
}
