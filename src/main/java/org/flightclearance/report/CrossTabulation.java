package org.flightclearance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Requests split by two breakdowns at once, for example by sector and, within each, by aircraft class.
 *
 * @param rows the pairs of keys that have requests, in the order of both breakdowns
 */
public record CrossTabulation(Breakdown by, Breakdown within, List<CrossRow> rows) {

    /** Splits the requests of a report, without notifications. */
    public static CrossTabulation of(DenialReport report, Breakdown by, Breakdown within) {
        var required = report.requests().stream()
                .filter(request -> !request.isNotification())
                .toList();
        return of(CountedRequest.all(required, report.asOf()), report.selection(), by, within);
    }

    /** Splits the requests that a report counts. */
    static CrossTabulation of(List<CountedRequest> counted, ReportSelection selection, Breakdown by, Breakdown within) {
        var mission = selection.mission();
        var period = selection.period();
        var basis = selection.basis();
        var asOf = selection.asOf();
        var groups = new TreeMap<String, List<CountedRequest>>(by.order(mission));
        counted.forEach(
                one -> groups.computeIfAbsent(by.keyOf(one.request(), period, basis, asOf), key -> new ArrayList<>())
                        .add(one));
        var rows = new ArrayList<CrossRow>();
        groups.forEach((key, group) -> Row.all(within, mission, group, period, basis, asOf)
                .forEach(row -> rows.add(new CrossRow(key, row.key(), row.figures()))));
        return new CrossTabulation(by, within, rows);
    }

    /** One pair of keys with its figures. */
    public record CrossRow(String key, String keyWithin, Figures figures) {}
}
