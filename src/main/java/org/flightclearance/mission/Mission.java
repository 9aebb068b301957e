package org.flightclearance.mission;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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

import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.LocalName;

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
    private int holdLimitMinutes;

    @Embedded
    private @Nullable RecordedSince recordedSince;

    @Convert(converter = WeekendColumn.class)
    private Weekend weekend;

    private @Nullable String nameFr;
    private @Nullable String hostStateFr;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "authority", joinColumns = @JoinColumn(name = "mission_id"))
    @OrderColumn(name = "position")
    private List<Authority> authorities = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sector", joinColumns = @JoinColumn(name = "mission_id"))
    @OrderColumn(name = "position")
    private List<Sector> sectors = new ArrayList<>();

    @Embedded
    private RenamedLists renamed = RenamedLists.NONE;

    @Convert(converter = StripsColumn.class)
    private List<Strip> strips = List.of();

    @Version
    private int version;

    /** Only {@link Missions#lockToChangeRules} writes it. */
    @Embedded
    private RulesRevision rulesRevision;

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
        nameFr = profile.nameFr();
        hostStateFr = profile.hostStateFr();
        replace(authorities, profile.authorityList().kept());
        replace(sectors, profile.sectorList().kept());
        renamed = renamed.beside(sectors(), authorities());
        strips = profile.keptStrips();
        holdLimitMinutes = profile.holdLimit();
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

    public RecordedSince recordedSince() {
        return Objects.requireNonNullElse(recordedSince, RecordedSince.ALWAYS);
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

    /** An approved flight that the host holds longer than these minutes counts as impeded. */
    public int holdLimitMinutes() {
        return holdLimitMinutes;
    }

    /** The zone of the mission's days and quarters. */
    public ZoneId timeZone() {
        return timeZone;
    }

    /** The days of the week on which its authorities do not work, unless they have their own. */
    public Weekend weekend() {
        return weekend;
    }

    /** The name in French, if there is one. */
    public String nameIn(Language reader) {
        return reader == Language.FR && nameFr != null ? nameFr : name;
    }

    /** The name of the host state in French, if there is one. */
    public String hostStateIn(Language reader) {
        return reader == Language.FR && hostStateFr != null ? hostStateFr : hostState;
    }

    public Language language() {
        return language;
    }

    /** Whether its requests are made up. Every page and file then says so. */
    public boolean isSynthetic() {
        return synthetic;
    }

    /** The names of the authorities that may be asked. */
    public List<String> authorities() {
        return authorities.stream().map(Authority::name).toList();
    }

    /** The names that renamed authorities had before, oldest first. */
    public List<String> formerAuthorities() {
        return renamed.authorities().all();
    }

    /** The present name of an authority that was renamed; any other name as it is. */
    public String presentAuthority(String authority) {
        return renamed.authorities().presentOf(authority);
    }

    /** The authority of that name; empty if the mission has none, or no longer. */
    public Optional<Authority> authority(@Nullable String named) {
        return authorities.stream().filter(one -> one.name().equals(named)).findFirst();
    }

    /** The authority that is asked where nobody says which: the default for the purpose, otherwise the first. */
    public String defaultAuthority(@Nullable Purpose purpose) {
        return authorities.stream()
                .filter(one -> one.defaultFor().contains(purpose))
                .findFirst()
                .orElseGet(() -> authorities.get(0))
                .name();
    }

    /** Weekends of the mission and of its authorities, as a reason for the history. */
    public String weekendsInWords() {
        return Stream.concat(
                        Stream.of(weekend.toString()),
                        authorities.stream()
                                .filter(one -> one.weekend() != null)
                                .map(one -> one.name() + ": " + one.weekend()))
                .collect(Collectors.joining("; "));
    }

    /** The names of the sectors that requests are split by. */
    public List<String> sectors() {
        return sectors.stream().map(Sector::name).toList();
    }

    /** A sector by the name under which something was recorded, with its French name if the mission has the sector still. */
    public LocalName sectorNamed(String recorded) {
        return sectors.stream()
                .filter(one -> one.name().equals(recorded))
                .findFirst()
                .map(one -> new LocalName(recorded, one.nameFr()))
                .orElseGet(() -> new LocalName(recorded, null));
    }

    /** The airstrips without an ICAO code that are offered when a request is filed. */
    public List<Strip> strips() {
        return strips;
    }

    /** The present name of a sector that was renamed; any other name as it is. */
    public @Nullable String presentSector(@Nullable String sector) {
        return sector == null ? null : renamed.sectors().presentOf(sector);
    }

    /** The names that renamed sectors had before, oldest first. */
    public List<String> formerSectors() {
        return renamed.sectors().all();
    }

    /** Remembers the name that a sector or an authority had before. */
    void remember(Renaming renaming) {
        renamed = renamed.after(renaming);
    }

    public MissionProfile profile() {
        return new MissionProfile(
                code,
                name,
                hostState,
                timeZone.getId(),
                language.code(),
                new ArrayList<>(authorities.stream().map(AuthorityProfile::of).toList()),
                new ArrayList<>(sectors.stream().map(SectorProfile::of).toList()),
                WeekendDays.of(weekend),
                new ArrayList<>(strips),
                nameFr,
                hostStateFr,
                holdLimitMinutes);
    }

    private static <T> void replace(List<T> old, List<T> now) {
        // An unchanged list is not written again
        if (!old.equals(now)) {
            old.clear();
            old.addAll(now);
        }
    }
}
