package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;

/**
 * The figures of a period: how many requests were sent, and how they ended.
 *
 * @param asOf the report counts what was recorded by this instant, with the statuses of this instant; UTC
 * @param requests every sent request that the basis puts into the period, including notifications, ordered by the time
 *     of sending
 * @param byBreakdown the rows of each breakdown; in every column they add up to the total
 * @param classesBySector the requests by sector and, within each, by aircraft class: what the heat map shows
 * @param legs the legs that permission was asked for; in no total of requests
 * @param notifications the notifications, which are in no other figure
 * @param permits the flights under standing permits, which are in no other figure
 * @param pendingSince when the requests that are still pending were sent, oldest first, UTC
 * @param filedNeverSent number of requests filed in the period and not sent; in no total
 * @param carriedOver requests sent before the period and open when it began, by their status now; in no total
 * @param outcomes this period and those before it, oldest first
 * @param yearBefore the same period a year before
 */
@RecordBuilder
public record DenialReport(
        Mission mission,
        ReportPeriod period,
        Basis basis,
        Instant asOf,
        List<ReportedRequest> requests,
        Figures total,
        Map<Breakdown, List<Row>> byBreakdown,
        CrossTabulation classesBySector,
        LegFigures legs,
        Notifications notifications,
        PermitFlights permits,
        List<Instant> pendingSince,
        int filedNeverSent,
        Balance balance,
        Figures carriedOver,
        List<PeriodOutcomes> outcomes,
        PeriodOutcomes yearBefore) {

    /** Version of the definition of the figures. It goes up when any figure counts something else. */
    public static final int DEFINITION = 2;

    /** How many periods the charts show, including this one. */
    public static final int CHARTED = 8;

    /** The same figures as of another instant, if nothing that they count has changed in between. */
    DenialReport as(Mission sameMission, Instant instant) {
        return DenialReportBuilder.builder(this)
                .mission(sameMission)
                .asOf(instant)
                .build();
    }

    public ReportSelection selection() {
        return new ReportSelection(mission, period, basis, asOf);
    }

    /** Compared with the previous period. */
    public Comparison withPrevious() {
        return new Comparison(outcomes.get(outcomes.size() - 1), outcomes.get(outcomes.size() - 2));
    }

    public Comparison withYearBefore() {
        return new Comparison(outcomes.get(outcomes.size() - 1), yearBefore);
    }

    /** Whether what a column counts could be recorded at the instant of the report. */
    public boolean isRecorded(Column column) {
        return column.isRecorded(mission, asOf);
    }

    /** A figure of a row; null if what it counts could not be recorded at the instant of the report. */
    public @Nullable Integer count(Figures row, Column column) {
        return isRecorded(column) ? (Integer) row.count(column) : null;
    }

    /** Since when what became of approved flights is recorded; empty unless the as-of instant is before that. */
    public Optional<Instant> flightsRecordedSince() {
        return Optional.ofNullable(mission.recordedSince().execution()).filter(asOf::isBefore);
    }

    /** Since when answers for single legs are recorded; empty unless the as-of instant is before that. */
    public Optional<Instant> legsRecordedSince() {
        return Optional.ofNullable(mission.recordedSince().legs()).filter(asOf::isBefore);
    }

    /** When the records of the mission begin; empty unless the as-of instant is before that. */
    public Optional<Instant> recordsBegin() {
        return asOf.isBefore(mission.foundedAt()) ? Optional.of(mission.foundedAt()) : Optional.empty();
    }
}
