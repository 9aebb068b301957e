package org.flightclearance.publication;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.mission.Mission;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.ReportPeriod;

/** A report and every request behind it, which agree. */
record FrozenReport(DenialReport report, List<FrozenRequest> requests) {

    private static final int TRIES = 5;

    /**
     * Reads both. What is just being recorded may be in one of them and not in the other: then both are read again.
     *
     * @throws IllegalStateException where that happens again and again
     */
    static FrozenReport read(DenialReports reports, Mission mission, ReportPeriod period, Basis basis, Instant asOf) {
        for (int i = 0; i < TRIES; i++) {
            var report = reports.report(mission, period, basis, asOf);
            var requests = reports.sent(report).stream()
                    .map(request -> FrozenRequest.of(request, report))
                    .toList();
            var frozen = new FrozenReport(report, requests);
            if (frozen.agrees()) {
                return frozen;
            }
        }
        throw new IllegalStateException("report and requests of " + mission.code() + " do not agree");
    }

    private boolean agrees() {
        return Stream.of(Column.values())
                        .allMatch(column -> report.total().count(column)
                                == requests.stream()
                                        .filter(request -> request.columns().contains(column.wireName()))
                                        .count())
                && report.notifications().sent()
                        == requests.stream()
                                .filter(request -> !request.notifications().isEmpty())
                                .count();
    }
}
