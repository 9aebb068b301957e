package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.flightclearance.mission.Mission;

/**
 * The figures of a period: how many requests were sent, and how they ended.
 *
 * @param asOf what was recorded by then, with the statuses of then, UTC
 * @param byBreakdown in every column the rows of a breakdown add up to the total
 * @param requests everything sent that the basis puts into the period, by the time of sending: also what was only
 *     notified
 * @param notifications of which the host state was only told; in no other figure. Its {@code sent} is all of them,
 *     its {@code denied} those that were blocked
 * @param filedNeverSent filed in the period and not sent; in no total
 * @param carriedOver sent before the period and open when it began, by how it has ended since; in no total
 * @param outcomes of the periods up to this one, which is the last; oldest first
 * @param yearBefore the same period a year before
 */
public record DenialReport(
        Mission mission,
        ReportPeriod period,
        Basis basis,
        Instant asOf,
        List<ReportedRequest> requests,
        Figures total,
        Map<Breakdown, List<Row>> byBreakdown,
        Notifications notifications,
        int filedNeverSent,
        Balance balance,
        Figures carriedOver,
        List<PeriodOutcomes> outcomes,
        PeriodOutcomes yearBefore) {

    /** The number of the definition of its figures, which changes when what one of them counts does. */
    public static final int DEFINITION = 1;

    /** How many periods are pictured, this one among them. */
    public static final int PICTURED = 8;

    /** Beside the period before. */
    public Comparison withPrevious() {
        return new Comparison(outcomes.get(outcomes.size() - 1), outcomes.get(outcomes.size() - 2));
    }

    public Comparison withYearBefore() {
        return new Comparison(outcomes.get(outcomes.size() - 1), yearBefore);
    }

    /** When records of the mission begin, where the report asks for what was recorded before. */
    public Optional<Instant> recordsBegin() {
        return asOf.isBefore(mission.foundedAt()) ? Optional.of(mission.foundedAt()) : Optional.empty();
    }
}
