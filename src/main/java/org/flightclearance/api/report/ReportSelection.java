package org.flightclearance.api.report;

import java.time.Instant;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.Basis;
import org.flightclearance.report.ReportPeriod;

/** Selects a report: the values of its query parameters. */
record ReportSelection(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {}
