package org.flightclearance.publication;

import java.time.Instant;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.security.Actor;

/**
 * A report that was computed and is about to be published.
 *
 * @param now UTC; the report is as of this instant
 */
public record PreparedPublication(
        Actor actor,
        Instant now,
        Publishing said,
        Mission mission,
        ReportPeriod period,
        Basis basis,
        DenialReport report) {}
