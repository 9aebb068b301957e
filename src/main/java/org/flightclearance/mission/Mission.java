package org.flightclearance.mission;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;

/** A peace operation, with the authorities that it asks and its sectors. */
@Entity
public class Mission {

    /** As many as the column can hold. */
    private static final int MOST_FORMER_NAMES = 1_000;

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

    @Convert(converter = FormerNamesColumn.class)
    private Map<String, String> formerSectors = Map.of();

    @Convert(converter = StripsColumn.class)
    private List<Strip> strips = List.of();

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
        strips = profile.keptStrips();
    }

    public UUID id() {
        return id;
    }

    /** Goes up with every change of the mission. */
    public int version() {
        return version;
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

    /** The airstrips without an ICAO code that are offered when a request is filed. */
    public List<Strip> strips() {
        return strips;
    }

    /**
     * The present name of a sector that was renamed. Any other name is returned as it is.
     *
     * @param sector as it was recorded; null: none
     */
    public @Nullable String presentSector(@Nullable String sector) {
        return sector == null ? null : formerSectors.getOrDefault(sector, sector);
    }

    /** The names that renamed sectors had before, oldest first. */
    public List<String> formerSectors() {
        return List.copyOf(formerSectors.keySet());
    }

    /** Remembers the former name of a sector, so that what was recorded under it still belongs to the sector. */
    void rename(String from, String to) {
        var names = new LinkedHashMap<String, String>();
        formerSectors.forEach((former, present) -> names.put(former, present.equals(from) ? to : present));
        names.remove(from);
        names.put(from, to);
        names.keySet().removeAll(sectors);
        while (names.size() > MOST_FORMER_NAMES) {
            names.remove(names.keySet().iterator().next());
        }
        formerSectors = names;
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
                MissionProfile.namesOf(weekend),
                new ArrayList<>(strips));
    }

    private static void replace(List<String> old, List<String> now) {
        // An unchanged list is not written again
        if (!old.equals(now)) {
            old.clear();
            old.addAll(now);
        }
    }
}
