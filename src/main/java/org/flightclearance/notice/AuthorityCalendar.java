package org.flightclearance.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.time.Validity;

/**
 * On which days the authority works: all but its weekend and its holidays, each day as it is in its zone.
 *
 * @param zone in which its days begin and end
 * @param weekend never all seven days
 */
public record AuthorityCalendar(ZoneId zone, Set<DayOfWeek> weekend, Map<LocalDate, SkippedDay> holidays) {

    static AuthorityCalendar of(ZoneId zone, Set<DayOfWeek> weekend, List<SkippedDay> holidays) {
        return new AuthorityCalendar(
                zone,
                weekend,
                holidays.stream().collect(Collectors.toUnmodifiableMap(SkippedDay::date, Function.identity())));
    }

    /** Why that day does not count; null where it is a working day. */
    @Nullable
    SkippedDay skipped(LocalDate day) {
        var holiday = holidays.get(day);
        if (holiday != null) {
            return holiday;
        }
        return weekend.contains(day.getDayOfWeek()) ? SkippedDay.weekend(day) : null;
    }

    /**
     * The full working days between a sending and a departure: neither the day of the one nor the day of the other
     * counts (a choice of ours).
     *
     * @param wanted so many are wanted: what is skipped once they are reached matters to nobody
     */
    WorkingDays between(Instant sent, Instant departure, int wanted) {
        int given = 0;
        var passed = new ArrayList<SkippedDay>();
        var end = dayOf(departure);
        for (var day = dayOf(sent).plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
            var skipped = skipped(day);
            if (skipped == null) {
                given++;
            } else if (given < wanted && passed.size() < WorkingDays.SKIPPED_AT_THE_MOST) {
                passed.add(skipped);
            }
        }
        return new WorkingDays(given, List.copyOf(passed));
    }

    /** The last instant of sending that leaves so many full working days before that departure; at least one is wanted. */
    Instant latestSending(Instant departure, int wanted) {
        var day = dayOf(departure);
        for (int left = wanted; left > 0; left -= skipped(day) == null ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(zone).toInstant().minus(Validity.STEP);
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
