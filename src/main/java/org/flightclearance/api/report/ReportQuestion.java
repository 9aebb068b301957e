package org.flightclearance.api.report;

import java.time.Instant;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.Basis;
import org.flightclearance.report.ReportPeriod;

/** The parameters of a report. */
record ReportQuestion(Mission mission, ReportPeriod period, Basis basis, Instant asOf) {}
