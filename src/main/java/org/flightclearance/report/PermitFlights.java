package org.flightclearance.report;

import java.time.Instant;
import java.util.List;

/**
 * The number of flights under standing permits, which need no answer. They are in no total and no rate.
 *
 * @param underPermit all of them
 * @param flown those that were flown
 * @param blocked those that the host denied in time all the same
 */
public record PermitFlights(int underPermit, int flown, int blocked) {

    static PermitFlights of(List<ReportedRequest> requests, Instant asOf) {
        var covered = requests.stream().filter(ReportedRequest::isUnderPermit).toList();
        return new PermitFlights(
                covered.size(), count(covered, asOf, Column.FLOWN), count(covered, asOf, Column.DENIED));
    }

    private static int count(List<ReportedRequest> requests, Instant asOf, Column column) {
        return (int) requests.stream()
                .filter(request -> column.counts(request, asOf))
                .count();
    }
}
