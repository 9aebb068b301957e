package org.flightclearance.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.flightclearance.language.FoldedText;
import org.flightclearance.notice.Holiday;
import org.flightclearance.notice.HolidayProfile;

/**
 * A recorded holiday that a list names on another day nearby: perhaps it moved. Calendars keep the identifier of a feast
 * that moves, but the tracker has no identifiers, so it goes by the name.
 *
 * @param holiday id of the recorded holiday
 * @param name as it is recorded
 * @param from the day on which it is recorded
 * @param to the day on which the list names it
 */
public record MovedHoliday(UUID holiday, String name, LocalDate from, LocalDate to) {

    /** In days: farther apart, two days of the same name are two holidays. Our choice. */
    private static final int FARTHEST = 30;

    /** In days: as far as a sighting of the moon or a decree usually moves a feast. Our choice. */
    private static final int NEAR = 3;

    /** What calendars write behind the name of a feast that may still move. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]");

    /** Whether it most probably moved. */
    public boolean isNear() {
        return distance() <= NEAR;
    }

    private long distance() {
        return Math.abs(ChronoUnit.DAYS.between(from, to));
    }

    /**
     * Finds them, the nearest first, each recorded day and each named day once. A day that the list names as well has not
     * moved.
     */
    static List<MovedHoliday> find(Collection<Holiday> recorded, Collection<HolidayProfile> named) {
        var namedDays = named.stream().map(HolidayProfile::date).collect(Collectors.toSet());
        var recordedDays = recorded.stream().map(Holiday::date).collect(Collectors.toSet());
        var left = recorded.stream()
                .filter(holiday -> !namedDays.contains(holiday.date()))
                .toList();
        var possible = new ArrayList<MovedHoliday>();
        for (var one : named) {
            var day = Objects.requireNonNull(one.date());
            if (!recordedDays.contains(day)) {
                left.stream()
                        .filter(holiday -> plain(holiday.name()).equals(plain(String.valueOf(one.name()))))
                        .map(holiday -> new MovedHoliday(holiday.id(), holiday.name(), holiday.date(), day))
                        .filter(moved -> moved.distance() <= FARTHEST)
                        .forEach(possible::add);
            }
        }
        possible.sort(Comparator.comparingLong(MovedHoliday::distance)
                .thenComparing(MovedHoliday::from)
                .thenComparing(MovedHoliday::to));
        Set<Object> taken = new HashSet<>();
        return possible.stream()
                .filter(moved -> !taken.contains(moved.holiday) && !taken.contains(moved.to))
                .peek(moved -> taken.addAll(List.of(moved.holiday, moved.to)))
                .toList();
    }

    private static String plain(String name) {
        return FoldedText.of(IN_BRACKETS.matcher(name).replaceAll(""));
    }
}
