package org.flightclearance.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Spreads requests over the days of a season; there are fewer at weekends. */
final class Days {

    private Days() {}

    /** The requests by day, in their given order. */
    static Map<LocalDate, List<PlannedRequest>> spread(List<PlannedRequest> requests, LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, List<PlannedRequest>>();
        if (requests.isEmpty()) {
            return days;
        }
        int whole = from.datesUntil(to.plusDays(1)).mapToInt(Days::weight).sum();
        var day = from;
        int reached = weight(day);
        for (int i = 0; i < requests.size(); i++) {
            while ((2L * i + 1) * whole > 2L * reached * requests.size()) {
                day = day.plusDays(1);
                reached += weight(day);
            }
            days.computeIfAbsent(day, unused -> new ArrayList<>()).add(requests.get(i));
        }
        return days;
    }

    private static int weight(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> 5;
            case SUNDAY -> 4;
            case FRIDAY -> 9;
            default -> 12;
        };
    }
}
