package org.flightclearance.mission;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

import org.flightclearance.language.Language;

/** A peace operation, with the authorities that it asks and its sectors. */
@Entity
public class Mission {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String name;
    private String hostState;
    private ZoneId timeZone;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean synthetic;
    private Instant foundedAt;

    @Convert(converter = DaysColumn.class)
    private Set<DayOfWeek> weekend;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "authority", joinColumns = @JoinColumn(name = "mission_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> authorities = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sector", joinColumns = @JoinColumn(name = "mission_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> sectors = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Mission() {}

    @SuppressWarnings("NullAway.Init")
    Mission(MissionProfile profile, boolean synthetic, Instant foundedAt) {
        this.code = profile.code();
        this.foundedAt = foundedAt;
        this.synthetic = synthetic;
        describe(profile);
    }

    final void describe(MissionProfile profile) {
        name = profile.name();
        hostState = profile.hostState();
        timeZone = ZoneId.of(profile.timeZone());
        language = Language.of(profile.language());
        weekend = profile.daysOff();
        replace(authorities, profile.authorities());
        replace(sectors, profile.sectors());
    }

    public UUID id() {
        return id;
    }

    /** When the mission was added here, UTC. Nothing of the mission was recorded earlier. */
    public Instant foundedAt() {
        return foundedAt;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** As it was typed, in any language. */
    public String hostState() {
        return hostState;
    }

    /** The zone of the mission's days and quarters. */
    public ZoneId timeZone() {
        return timeZone;
    }

    /** The days of the week on which the authority does not work; never all seven. */
    public Set<DayOfWeek> weekend() {
        return weekend;
    }

    public Language language() {
        return language;
    }

    /** Whether its requests are made up. Every page and file then says so. */
    public boolean isSynthetic() {
        return synthetic;
    }

    /** The authorities that may be asked. The first is the default. */
    public List<String> authorities() {
        return List.copyOf(authorities);
    }

    public List<String> sectors() {
        return List.copyOf(sectors);
    }

    public MissionProfile profile() {
        return new MissionProfile(
                code,
                name,
                hostState,
                timeZone.getId(),
                language.code(),
                authorities(),
                sectors(),
                MissionProfile.namesOf(weekend));
    }

    private static void replace(List<String> old, List<String> now) {
        // An unchanged list is not written again
        if (!old.equals(now)) {
            old.clear();
            old.addAll(now);
        }
    }
}
