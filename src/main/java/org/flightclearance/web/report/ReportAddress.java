package org.flightclearance.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportPeriod;

/** The query of the address at which a report is found again. */
public final class ReportAddress {

    private ReportAddress() {}

    /** The query of the address of a report, with every parameter. */
    static String of(DenialReport report) {
        return of(report.mission().code(), report.period(), report.basis(), report.asOf());
    }

    public static String of(String mission, ReportPeriod period, Basis basis, Instant asOf) {
        return "mission=%s&from=%s&to=%s&basis=%s&as_of=%s"
                .formatted(
                        URLEncoder.encode(mission, StandardCharsets.UTF_8),
                        period.from(),
                        period.to(),
                        ReportQuery.wire(basis),
                        asOf);
    }
}
