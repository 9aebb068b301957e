package org.flightclearance.publication;

import java.time.Instant;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.security.Actor;

/**
 * A report that has been computed and checked, ready to be published.
 *
 * @param now UTC; the report is as of this instant
 */
public record PreparedPublication(
        Actor actor,
        Instant now,
        PublicationInput input,
        Mission mission,
        ReportPeriod period,
        Basis basis,
        DenialReport report) {}
