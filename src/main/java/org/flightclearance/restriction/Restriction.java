package org.flightclearance.restriction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.persistence.Basic;
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

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.Validity;

/**
 * States where, when and for which flights the host state bars a mission from flying. A restriction warns; it refuses
 * nothing.
 */
@Entity
public class Restriction {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Mission mission;

    @Enumerated(EnumType.STRING)
    private RestrictionKind kind;

    private String name;

    // An area may have several megabytes and is needed only for legs near it, so lists do not load it
    @Basic(fetch = FetchType.LAZY)
    private @Nullable String area;

    private @Nullable String areaDigest;

    @Embedded
    private @Nullable Bounds bounds;

    /** Null: all flights. */
    @Embedded
    private @Nullable Scope scope;

    private Instant validFrom;
    private @Nullable Instant validTo;
    private @Nullable String levels;
    private @Nullable String schedule;
    private String source;

    @Column(updatable = false)
    private String recordedBy;

    @Column(updatable = false)
    private Instant recordedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Restriction() {}

    /**
     * Creates a restriction without storing it.
     *
     * @param recordedBy name of the user who records it
     * @param recordedAt now, UTC
     * @throws Refused as invalid, with every fault
     */
    @SuppressWarnings("NullAway.Init")
    public Restriction(Mission mission, RestrictionProfile profile, String recordedBy, Instant recordedAt) {
        this.mission = mission;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
        describe(profile);
    }

    /**
     * Replaces the whole description.
     *
     * @throws Refused as invalid, with every fault; the restriction is then unchanged
     */
    public final void describe(RestrictionProfile profile) {
        var rules = new RestrictionRules(mission, profile, Objects.requireNonNullElse(sectors(), List.of()));
        rules.faults().refuseIfAny();
        kind = Objects.requireNonNull(profile.kind());
        name = Objects.requireNonNull(profile.name());
        source = Objects.requireNonNull(profile.source());
        scope = Scope.of(profile);
        validFrom = Objects.requireNonNull(rules.validity().from());
        validTo = rules.validity().to();
        levels = profile.levels();
        schedule = profile.schedule();
        area = profile.area() == null ? null : profile.area().toString();
        areaDigest = area == null ? null : Zones.digest(area);
        bounds = rules.area().map(Area::bounds).orElse(null);
    }

    /** Gives a sector of the restriction its new name. */
    public void renameSector(String from, String to) {
        var renamed = Objects.requireNonNullElse(sectors(), List.<String>of()).stream()
                .map(sector -> sector.equals(from) ? to : sector)
                .distinct()
                .toList();
        scope = new Scope(renamed, scope().purposes(), scope().aircraftClasses());
    }

    /** Whether the restriction applies to the flight by purpose, aircraft class and sector. */
    public boolean concerns(PlannedFlight flight) {
        return scope().includes(flight);
    }

    private Scope scope() {
        return scope == null ? Scope.ALL : scope;
    }

    public UUID id() {
        return id;
    }

    public Mission mission() {
        return mission;
    }

    public RestrictionKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The box around the area. Null if there is no area. */
    public @Nullable Bounds bounds() {
        return bounds;
    }

    /** Names of sectors of the mission. Null for an area or a suspension. */
    public @Nullable List<String> sectors() {
        return scope().sectors();
    }

    /** Null means all purposes. */
    public @Nullable List<Purpose> purposes() {
        return scope().purposes();
    }

    /** Null means all aircraft classes. */
    public @Nullable List<AircraftClass> aircraftClasses() {
        return scope().aircraftClasses();
    }

    /** A half-open period in UTC. Its start is never null. */
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    /** From which level to which it reaches, as announced. Null: not stated. */
    public @Nullable String levels() {
        return levels;
    }

    /** On which days and hours of its validity it applies, as announced. Null: always. */
    public @Nullable String schedule() {
        return schedule;
    }

    /** Who announced the restriction, for example a NOTAM or a letter. */
    public String source() {
        return source;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** UTC. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public int version() {
        return version;
    }

    /**
     * The whole description with the area. Use it for a single restriction, not for lists, and inside the transaction
     * that read it.
     */
    public RestrictionProfile profile() {
        return RestrictionProfile.of(this);
    }

    /** GeoJSON. Null if there is no area. */
    @Nullable
    String area() {
        return area;
    }

    /** Identifies the content of the area. Null if there is no area. */
    @Nullable
    String areaDigest() {
        return areaDigest;
    }
}
