package org.flightclearance.mission;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
import org.flightclearance.language.FoldedText;
import org.flightclearance.refusal.Faults;

/**
 * The description of a mission, as the API reads and returns it.
 *
 * @param code upper case letters, digits and hyphens; the first part of every reference; never changes
 * @param hostState the state that is asked for permission
 * @param timeZone IANA name of the zone of the mission's days and quarters
 * @param language {@code en} or {@code fr}
 * @param authorities at least one; the first is the default
 * @param sectors may be empty
 * @param weekend the days on which its authorities do not work, none to six a week; null: Saturday and Sunday
 * @param nameFr its French name, and {@code hostStateFr} that of the host state, for letters in French; null: as they are
 * @param holdLimitMinutes an approved flight that the host holds longer counts as impeded; null: {@link #USUAL_HOLD_LIMIT}
 * @param strips airstrips without an ICAO code, offered when a request is filed; may be empty
 */
@RecordBuilder
public record MissionProfile(
        @Nullable String code,
        @Nullable String name,
        @Nullable String hostState,
        @Nullable String timeZone,
        @Nullable String language,
        @Nullable List<@Nullable AuthorityProfile> authorities,
        @Nullable List<@Nullable SectorProfile> sectors,
        @Nullable List<@Nullable WeekendDays> weekend,
        @Nullable List<@Nullable Strip> strips,
        @Nullable String nameFr,
        @Nullable String hostStateFr,
        @Nullable Integer holdLimitMinutes) {

    /** Minutes. A choice: docs/domain.md. */
    public static final int USUAL_HOLD_LIMIT = 60;

    private static final int LONGEST_HOLD_LIMIT = 1440;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    static final int LONGEST_NAME = 100;

    private static final int LONGEST_FRENCH_NAME = 200;
    private static final int MOST_NAMES = 100;
    private static final int MOST_STRIPS = 200;

    /** This profile, with every value that the given profile has. */
    MissionProfile changedBy(MissionProfile change) {
        return new MissionProfile(
                code,
                change.name == null ? name : change.name,
                change.hostState == null ? hostState : change.hostState,
                change.timeZone == null ? timeZone : change.timeZone,
                change.language == null ? language : change.language,
                change.authorities == null
                        ? authorities
                        : change.authorityList().keeping(authorityList()),
                change.sectors == null ? sectors : change.sectorList().keeping(sectorList()),
                change.weekend == null ? weekend : change.weekend,
                change.strips == null ? strips : change.strips,
                change.nameFr == null ? nameFr : change.nameFr,
                change.hostStateFr == null ? hostStateFr : change.hostStateFr,
                change.holdLimitMinutes == null ? holdLimitMinutes : change.holdLimitMinutes);
    }

    /** This profile with defaults for what is missing: English, no sectors, no strips, a weekend of Saturday and Sunday. */
    MissionProfile completed() {
        return new MissionProfile(
                code,
                name,
                hostState,
                timeZone,
                language == null ? "en" : language,
                authorities,
                sectors == null ? List.of() : sectors,
                weekend == null ? WeekendDays.of(Weekend.of(Weekend.USUAL)) : weekend,
                strips == null ? List.of() : strips,
                given(nameFr),
                given(hostStateFr),
                holdLimit());
    }

    int holdLimit() {
        return holdLimitMinutes == null ? USUAL_HOLD_LIMIT : holdLimitMinutes;
    }

    public Description description() {
        return new Description()
                .with("/name", name)
                .with("/name_fr", nameFr)
                .with("/host_state", hostState)
                .with("/host_state_fr", hostStateFr)
                .with("/time_zone", timeZone)
                .with("/language", language)
                .with("/authorities", authorities)
                .with("/sectors", sectors)
                .with("/weekend", weekend)
                .with("/strips", strips)
                .with("/hold_limit_minutes", holdLimitMinutes);
    }

    /** @param channels the wire names of all channels */
    Faults faults(Set<String> channels) {
        var faults = new Faults();
        if (code == null || !CODE.matcher(code).matches()) {
            faults.add("/code", "fault.mission_code");
        }
        checkText(faults, "/name", name);
        checkText(faults, "/host_state", hostState);
        faults.notLonger("/name_fr", nameFr, LONGEST_FRENCH_NAME);
        faults.notLonger("/host_state_fr", hostStateFr, LONGEST_NAME);
        if (timeZone == null || !isZone(timeZone)) {
            faults.add("/time_zone", "fault.time_zone");
        }
        if (language != null && !Set.of("en", "fr").contains(language.toLowerCase(Locale.ROOT))) {
            faults.add("/language", "fault.language");
        }
        faults.between("/hold_limit_minutes", holdLimitMinutes, 0, LONGEST_HOLD_LIMIT);
        authorityList().check(faults, channels);
        sectorList().check(faults);
        if (weekend != null) {
            WeekendDays.check(faults, "/weekend", weekend);
        }
        if (strips != null) {
            checkStrips(faults, strips);
        }
        return faults;
    }

    private static void checkText(Faults faults, String pointer, @Nullable String text) {
        faults.required(pointer, text);
        faults.notLonger(pointer, text, LONGEST_NAME);
    }

    static void checkNames(Faults faults, String pointer, List<@Nullable String> names) {
        if (names.size() > MOST_NAMES) {
            faults.add(pointer, "fault.too_many", MOST_NAMES);
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            checkText(faults, pointer + "/" + i, name);
            if (name != null && !seen.add(name)) {
                faults.add(pointer + "/" + i, "fault.twice", name);
            }
        }
    }

    private static void checkStrips(Faults faults, List<@Nullable Strip> strips) {
        if (strips.size() > MOST_STRIPS) {
            faults.add("/strips", "fault.too_many", MOST_STRIPS);
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < strips.size(); i++) {
            var pointer = "/strips/" + i;
            var strip = strips.get(i);
            if (strip == null) {
                faults.add(pointer, "fault.required");
                continue;
            }
            strip.check(faults, pointer);
            if (strip.name() != null && !seen.add(FoldedText.of(strip.name()))) {
                faults.add(pointer + "/name", "fault.twice", strip.name());
            }
        }
    }

    /** The strips of a completed profile, by name. */
    List<Strip> keptStrips() {
        return Objects.requireNonNull(strips).stream()
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(strip -> FoldedText.of(String.valueOf(strip.name()))))
                .toList();
    }

    /** An empty text takes a name back. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The weekend of a completed profile. */
    Weekend daysOff() {
        return WeekendDays.weekend(Objects.requireNonNull(weekend));
    }

    /** The authorities of this profile. */
    AuthorityList authorityList() {
        return AuthorityList.of(authorities);
    }

    /** The French names of the sectors that have one, by their names. */
    public Map<String, String> frenchSectors() {
        var names = new LinkedHashMap<String, String>();
        for (var sector : Objects.requireNonNullElse(sectors, List.<SectorProfile>of())) {
            if (sector != null && !sector.hasOnlyName()) {
                names.put(sector.name(), sector.nameFr());
            }
        }
        return names;
    }

    /** The sectors of this profile. */
    SectorList sectorList() {
        return SectorList.of(sectors);
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
        } catch (DateTimeException unknownZone) {
            return false;
        }
    }
}
