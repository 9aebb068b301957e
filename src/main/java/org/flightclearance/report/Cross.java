package org.flightclearance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Requests split twice: by sector and, within it, by aircraft class.
 *
 * @param rows those that count anything, in the order of both
 */
public record Cross(Breakdown by, Breakdown within, List<CrossRow> rows) {

    /** The requests of a report, notifications apart. */
    public static Cross of(DenialReport report, Breakdown by, Breakdown within) {
        var mission = report.mission();
        var period = report.period();
        var basis = report.basis();
        var asOf = report.asOf();
        var groups = new TreeMap<String, List<Weighed>>(by.order(mission));
        var required = report.requests().stream()
                .filter(request -> !request.isNotification())
                .toList();
        Weighed.all(required, asOf).forEach(weighed -> groups.computeIfAbsent(
                        by.keyOf(weighed.request(), period, basis, asOf), key -> new ArrayList<>())
                .add(weighed));
        var rows = new ArrayList<CrossRow>();
        groups.forEach((key, group) -> Row.all(within, mission, group, period, basis, asOf)
                .forEach(row -> rows.add(new CrossRow(key, row.key(), row.figures()))));
        return new Cross(by, within, rows);
    }

    /** One pair of keys. */
    public record CrossRow(String key, String keyWithin, Figures figures) {}
}
