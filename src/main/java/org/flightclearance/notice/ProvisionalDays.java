package org.flightclearance.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provisional holidays before a departure, each of which may fall a day earlier or later than it is recorded. In
 * Mali, Eid al-Fitr came a day before the computed date in 2019, 2020, 2021 and 2024.
 *
 * <p>Days that follow each other are one feast and move together; several feasts move independently of each other.
 */
final class ProvisionalDays {

    /** How far a holiday may move, in days either way. */
    private static final int MOST_MOVED = 1;

    /** With more feasts than this, every day on which one could fall is left out: still safe, perhaps too early. */
    private static final int MOST_FEASTS = 6;

    private static final int PLACES = 2 * MOST_MOVED + 1;

    private final AuthorityCalendar calendar;
    private final Instant departure;
    private final int minimum;

    /** @param minimum working days of notice that are required, at least one */
    ProvisionalDays(AuthorityCalendar calendar, Instant departure, int minimum) {
        this.calendar = calendar;
        this.departure = departure;
        this.minimum = minimum;
    }

    /** The latest sending that is enough wherever the feasts fall; empty if no feast can make a difference. */
    Optional<Instant> latestSafeSending() {
        var earliest = calendar.latestSending(departure, minimum, this::couldBeOff);
        var feasts = feastsAfter(calendar.dayOf(earliest));
        if (feasts.isEmpty()) {
            return Optional.empty();
        }
        int count = (int) feasts.values().stream().distinct().count();
        if (count > MOST_FEASTS) {
            return Optional.of(earliest);
        }
        var safe = Instant.MAX;
        for (int places = 0; places < Math.pow(PLACES, count); places++) {
            var moved = moved(places, count);
            var latest = calendar.latestSending(departure, minimum, day -> isOff(day, feasts, moved));
            safe = latest.isBefore(safe) ? latest : safe;
        }
        return Optional.of(safe);
    }

    /** By how many days each feast is moved in one of the combinations. */
    private static List<Integer> moved(int combination, int count) {
        var moved = new ArrayList<Integer>();
        int rest = combination;
        for (int feast = 0; feast < count; feast++) {
            moved.add(rest % PLACES - MOST_MOVED);
            rest /= PLACES;
        }
        return moved;
    }

    /** The provisional days that can fall between that day and the departure, each with the number of its feast. */
    private Map<LocalDate, Integer> feastsAfter(LocalDate sent) {
        var feasts = new HashMap<LocalDate, Integer>();
        int feast = -1;
        var last = calendar.dayOf(departure);
        // The days at both ends do not count themselves, but a feast on them may move between them
        for (var day = sent; !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isProvisional(day)) {
                feast += feasts.containsKey(day.minusDays(1)) ? 0 : 1;
                feasts.put(day, feast);
            }
        }
        return feasts;
    }

    private boolean couldBeOff(LocalDate day) {
        return calendar.skipped(day) != null
                || calendar.isProvisional(day.minusDays(MOST_MOVED))
                || calendar.isProvisional(day.plusDays(MOST_MOVED));
    }

    private boolean isOff(LocalDate day, Map<LocalDate, Integer> feasts, List<Integer> moved) {
        if (calendar.isCertainlyOff(day)) {
            return true;
        }
        for (int by = -MOST_MOVED; by <= MOST_MOVED; by++) {
            var feast = feasts.get(day.minusDays(by));
            if (feast != null && moved.get(feast) == by) {
                return true;
            }
        }
        return false;
    }
}
