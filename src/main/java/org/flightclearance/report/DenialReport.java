package org.flightclearance.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.flightclearance.mission.Mission;

/**
 * The figures of a period: how many requests were sent, and how they ended.
 *
 * @param asOf what was recorded by then, with the statuses of then, UTC
 * @param byBreakdown in every column the rows of a breakdown add up to the total
 * @param filedNeverSent filed in the period and not sent; in no total
 */
public record DenialReport(
        Mission mission,
        ReportPeriod period,
        Basis basis,
        Instant asOf,
        Figures total,
        Map<Breakdown, List<Row>> byBreakdown,
        Notifications notifications,
        int filedNeverSent,
        Balance balance) {

    /** The number of the definition of its figures, which changes when what one of them counts does. */
    public static final int DEFINITION = 1;
}
