package org.flightclearance.request.bulk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.flightclearance.refusal.Refused;

/**
 * The days on which flights are repeated, in the zone of the mission.
 *
 * @param days at least one, in order
 */
public record RepeatDays(List<LocalDate> days) {

    /** How far ahead flights can be repeated, in days; a choice of this tracker. */
    private static final int FARTHEST = 366;

    /** @throws Refused at {@code /on} if no day is given */
    public RepeatDays {
        if (days.isEmpty()) {
            throw Refused.at("/on", "fault.required");
        }
        days = days.stream().sorted().distinct().toList();
    }

    /**
     * Every day after today that falls on one of the weekdays.
     *
     * @param until the last day, inclusive
     * @throws Refused at {@code /on} if there is no such day, or {@code until} is more than a year ahead
     */
    public static RepeatDays on(Set<DayOfWeek> weekdays, LocalDate until, LocalDate today) {
        if (until.isAfter(today.plusDays(FARTHEST))) {
            throw Refused.at("/on/until", "fault.repeat_too_far", today.plusDays(FARTHEST));
        }
        if (!until.isAfter(today)) {
            throw Refused.at("/on/until", "fault.repeat_past", today);
        }
        return new RepeatDays(today.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> weekdays.contains(day.getDayOfWeek()))
                .toList());
    }
}
