package org.flightclearance.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.flightclearance.mission.Mission;
import org.flightclearance.request.Status;

/**
 * The requests for permission of some weeks: their outcome by the week of sending, and how long the answers took.
 *
 * @param weeks Monday to Sunday in the mission's zone, oldest first
 */
public record RecentWeeks(List<PeriodOutcomes> weeks, List<AnswerTime> answerTimes) {

    static RecentWeeks of(Mission mission, List<ReportPeriod> weeks, Collection<SentRequest> requests, Instant asOf) {
        return new RecentWeeks(
                weeks.stream().map(week -> outcomes(week, requests, asOf)).toList(),
                AnswerTime.all(mission, requests, asOf));
    }

    /** The week of a day. */
    static ReportPeriod weekOf(LocalDate day, Mission mission) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new ReportPeriod(monday, monday.plusDays(6), mission.timeZone());
    }

    /** From the first day of the first week to the last day of the last. */
    public ReportPeriod period() {
        var first = weeks.get(0).period();
        return new ReportPeriod(
                first.from(), weeks.get(weeks.size() - 1).period().to(), first.zone());
    }

    /** All weeks together. */
    public PeriodOutcomes total() {
        var counts = new EnumMap<Status, Long>(Status.class);
        weeks.forEach(week -> week.counts().forEach((status, count) -> counts.merge(status, count, Long::sum)));
        return new PeriodOutcomes(period(), counts);
    }

    private static PeriodOutcomes outcomes(ReportPeriod week, Collection<SentRequest> requests, Instant asOf) {
        var start = week.start();
        var end = week.end();
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        for (var request : requests) {
            if (!request.sentAt().isBefore(start) && request.sentAt().isBefore(end)) {
                counts.merge(request.statusAt(asOf), 1L, Long::sum);
            }
        }
        return new PeriodOutcomes(week, counts);
    }
}
