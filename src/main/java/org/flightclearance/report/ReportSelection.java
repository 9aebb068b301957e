package org.flightclearance.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.refusal.Refused;

/**
 * Selects a report.
 *
 * @param asOf the records as they were at this instant, UTC
 */
public record ReportSelection(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {

    /**
     * The instant of a report: now if none is asked for.
     *
     * @throws Refused at {@code /as_of} if it is in the future
     */
    public static Instant asOf(@Nullable Instant asked, Instant now) {
        if (asked == null) {
            return now;
        }
        if (asked.isAfter(now)) {
            throw Refused.at("/as_of", "fault.as_of_future", now);
        }
        return asked;
    }
}
