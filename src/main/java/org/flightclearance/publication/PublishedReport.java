package org.flightclearance.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.Basis;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.report.ReportSelection;

/**
 * Which report a publication shows, without its files.
 *
 * @param timeZone that of the mission when it was published
 * @param publishedAt UTC; the report is as of this instant
 */
public record PublishedReport(
        UUID id,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId timeZone,
        Basis basis,
        Instant publishedAt) {

    public ReportPeriod period() {
        return new ReportPeriod(firstDay, lastDay, timeZone);
    }

    ReportSelection selection(Mission mission) {
        return new ReportSelection(mission, period(), basis, publishedAt);
    }
}
