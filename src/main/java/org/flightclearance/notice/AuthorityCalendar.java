package org.flightclearance.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.time.Validity;

/**
 * On which days the authority works: on all but its weekend and its holidays, by the days of its zone.
 *
 * @param zone in which its days begin and end
 * @param weekend never all seven days
 * @param holidays by their date
 */
public record AuthorityCalendar(ZoneId zone, Set<DayOfWeek> weekend, Map<LocalDate, SkippedDay> holidays) {

    static AuthorityCalendar of(ZoneId zone, Set<DayOfWeek> weekend, List<SkippedDay> holidays) {
        return new AuthorityCalendar(
                zone,
                weekend,
                holidays.stream().collect(Collectors.toUnmodifiableMap(SkippedDay::date, Function.identity())));
    }

    /** Why that day does not count; null if it is a working day. */
    @Nullable
    SkippedDay skipped(LocalDate day) {
        var holiday = holidays.get(day);
        if (holiday != null) {
            return holiday;
        }
        return weekend.contains(day.getDayOfWeek()) ? SkippedDay.weekend(day) : null;
    }

    boolean isProvisional(LocalDate day) {
        var holiday = holidays.get(day);
        return holiday != null && holiday.provisional();
    }

    /** Whether that day stays off wherever provisional holidays fall. */
    boolean isCertainlyOff(LocalDate day) {
        var holiday = holidays.get(day);
        return weekend.contains(day.getDayOfWeek()) || holiday != null && !holiday.provisional();
    }

    /**
     * The full working days between a sending and a departure. Neither the day of sending nor the day of departure
     * counts (a choice of ours).
     *
     * @param minimum how many are required, at least one: days that are skipped after that many are not listed
     */
    WorkingDays between(Instant sent, Instant departure, int minimum) {
        int given = 0;
        var passed = new ArrayList<SkippedDay>();
        var end = dayOf(departure);
        for (var day = dayOf(sent).plusDays(1); day.isBefore(end); day = day.plusDays(1)) {
            var skipped = skipped(day);
            if (skipped == null) {
                given++;
            } else if (given < minimum && passed.size() < WorkingDays.MOST_SKIPPED) {
                passed.add(skipped);
            }
        }
        return new WorkingDays(
                given,
                List.copyOf(passed),
                latestSafeSending(departure, minimum).orElse(null));
    }

    /** The latest sending with that many full working days before that departure, at least one. */
    Instant latestSending(Instant departure, int minimum) {
        return latestSending(departure, minimum, day -> skipped(day) != null);
    }

    /**
     * The latest sending that is enough wherever the provisional holidays before the departure fall, at most a day from
     * where they are recorded; empty if there are none.
     */
    Optional<Instant> latestSafeSending(Instant departure, int minimum) {
        return new ProvisionalDays(this, departure, minimum).latestSafeSending();
    }

    Instant latestSending(Instant departure, int minimum, Predicate<LocalDate> isOff) {
        var day = dayOf(departure);
        for (int left = minimum; left > 0; left -= isOff.test(day) ? 0 : 1) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(zone).toInstant().minus(Validity.STEP);
    }

    LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
