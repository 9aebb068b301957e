package org.flightclearance.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Weekend;
import org.flightclearance.time.Validity;

/**
 * On which days the authority works: on all but its weekend and its holidays, by the days of its zone.
 *
 * @param zone in which its days begin and end
 * @param weekends the first that says something of a day counts: its own, then that of the mission; if none does,
 *     Saturday and Sunday are off
 * @param holidays by their date
 * @param authority its name
 */
public record AuthorityCalendar(
        ZoneId zone, List<Weekend> weekends, Map<LocalDate, SkippedDay> holidays, String authority) {

    /** @param holidays of two on one day, the later in the list counts */
    static AuthorityCalendar of(ZoneId zone, List<Weekend> weekends, List<SkippedDay> holidays, String authority) {
        return new AuthorityCalendar(
                zone,
                weekends,
                holidays.stream().collect(Collectors.toMap(SkippedDay::date, Function.identity(), (of, own) -> own)),
                authority);
    }

    /** Why that day does not count; null if it is a working day. */
    @Nullable
    SkippedDay skipped(LocalDate day) {
        var holiday = holidays.get(day);
        if (holiday != null) {
            return holiday;
        }
        return isWeekend(day) ? SkippedDay.weekend(day) : null;
    }

    private boolean isWeekend(LocalDate day) {
        return weekends.stream()
                .flatMap(weekend -> weekend.on(day).stream())
                .findFirst()
                .orElse(Weekend.USUAL)
                .contains(day.getDayOfWeek());
    }

    boolean isProvisional(LocalDate day) {
        var holiday = holidays.get(day);
        return holiday != null && holiday.provisional();
    }

    /** Whether that day stays off wherever provisional holidays fall. */
    boolean isCertainlyOff(LocalDate day) {
        var holiday = holidays.get(day);
        return isWeekend(day) || holiday != null && !holiday.provisional();
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
