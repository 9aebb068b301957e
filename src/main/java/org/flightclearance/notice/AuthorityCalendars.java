package org.flightclearance.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Authority;
import org.flightclearance.mission.Mission;

/** The calendars of the authorities of a mission. */
public final class AuthorityCalendars {

    private final Mission mission;
    private final List<Holiday> holidays;
    private final Map<String, AuthorityCalendar> calendars = new HashMap<>();

    AuthorityCalendars(Mission mission, List<Holiday> holidays) {
        this.mission = mission;
        this.holidays = holidays;
    }

    /**
     * The calendar by which a request counts.
     *
     * @param authority to which it was sent; null: it is not sent yet, and the default for its purpose counts. An
     *     authority that the mission no longer has follows the calendar of the mission
     */
    AuthorityCalendar of(Purpose purpose, @Nullable String authority) {
        return calendars.computeIfAbsent(
                authority == null ? mission.defaultAuthority(purpose) : authority, this::calendar);
    }

    private AuthorityCalendar calendar(String authority) {
        // What was sent under a former name counts by the same calendar, and keeps the name
        var present = mission.presentAuthority(authority);
        var weekends = Stream.concat(
                        mission.authority(present).map(Authority::weekend).stream(), Stream.of(mission.weekend()))
                .toList();
        // A day of the authority itself comes after those of all, and takes their place
        var days = Stream.of("", present)
                .flatMap(of ->
                        holidays.stream().filter(holiday -> holiday.authority().equals(of)))
                .map(Holiday::skipped)
                .toList();
        return AuthorityCalendar.of(mission.timeZone(), weekends, days, authority);
    }
}
