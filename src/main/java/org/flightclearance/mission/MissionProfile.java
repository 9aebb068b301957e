package org.flightclearance.mission;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.journal.Description;
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
 * @param weekend English names of the days on which the authority does not work, none to six; null: Saturday and Sunday
 */
public record MissionProfile(
        @Nullable String code,
        @Nullable String name,
        @Nullable String hostState,
        @Nullable String timeZone,
        @Nullable String language,
        @Nullable List<String> authorities,
        @Nullable List<String> sectors,
        @Nullable List<@Nullable String> weekend) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_NAMES = 100;

    /** This profile, with every value that the given profile has. */
    MissionProfile changedBy(MissionProfile change) {
        return new MissionProfile(
                code,
                change.name == null ? name : change.name,
                change.hostState == null ? hostState : change.hostState,
                change.timeZone == null ? timeZone : change.timeZone,
                change.language == null ? language : change.language,
                change.authorities == null ? authorities : change.authorities,
                change.sectors == null ? sectors : change.sectors,
                change.weekend == null ? weekend : change.weekend);
    }

    /** This profile with defaults for what is missing: English, no sectors, a weekend of Saturday and Sunday. */
    MissionProfile completed() {
        return new MissionProfile(
                code,
                name,
                hostState,
                timeZone,
                language == null ? "en" : language,
                authorities,
                sectors == null ? List.of() : sectors,
                weekend == null ? List.of("saturday", "sunday") : weekend);
    }

    public Description description() {
        return new Description()
                .with("/name", name)
                .with("/host_state", hostState)
                .with("/time_zone", timeZone)
                .with("/language", language)
                .with("/authorities", authorities)
                .with("/sectors", sectors)
                .with("/weekend", weekend);
    }

    Faults faults() {
        var faults = new Faults();
        if (code == null || !CODE.matcher(code).matches()) {
            faults.add("/code", "fault.mission_code");
        }
        checkText(faults, "/name", name);
        checkText(faults, "/host_state", hostState);
        if (timeZone == null || !isZone(timeZone)) {
            faults.add("/time_zone", "fault.time_zone");
        }
        if (language != null && !Set.of("en", "fr").contains(language.toLowerCase(Locale.ROOT))) {
            faults.add("/language", "fault.language");
        }
        if (authorities == null || authorities.isEmpty()) {
            faults.add("/authorities", "fault.required");
        } else {
            checkNames(faults, "/authorities", authorities);
        }
        if (sectors != null) {
            checkNames(faults, "/sectors", sectors);
        }
        if (weekend != null) {
            checkWeekend(faults, weekend);
        }
        return faults;
    }

    private static void checkText(Faults faults, String pointer, @Nullable String text) {
        faults.required(pointer, text);
        faults.notLonger(pointer, text, LONGEST_NAME);
    }

    private static void checkNames(Faults faults, String pointer, List<@Nullable String> names) {
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

    /** The weekend of a completed profile. */
    Set<DayOfWeek> daysOff() {
        return Objects.requireNonNull(weekend).stream()
                .flatMap(name -> day(name).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    static List<@Nullable String> namesOf(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .<@Nullable String>map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void checkWeekend(Faults faults, List<@Nullable String> weekend) {
        var seen = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < weekend.size(); i++) {
            var day = day(weekend.get(i));
            if (day.isEmpty()) {
                faults.add("/weekend/" + i, "fault.day_of_week", String.valueOf(weekend.get(i)));
            } else if (!seen.add(day.get())) {
                faults.add("/weekend/" + i, "fault.twice", day.get());
            }
        }
        if (seen.size() == DayOfWeek.values().length) {
            faults.add("/weekend", "fault.no_working_day");
        }
    }

    private static Optional<DayOfWeek> day(@Nullable String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean isZone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
        } catch (DateTimeException unknownZone) {
            return false;
        }
    }
}
