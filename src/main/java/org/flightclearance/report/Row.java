package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.flightclearance.mission.Mission;

/**
 * One row of a breakdown.
 *
 * @param key what the requests of the row have in common, in wire names
 */
public record Row(String key, Figures figures) {

    /** Of the keys that any of the requests has, in the order of the breakdown. */
    static List<Row> all(
            Breakdown breakdown,
            Mission mission,
            List<Weighed> requests,
            ReportPeriod period,
            Basis basis,
            Instant asOf) {
        var byKey = new HashMap<String, List<Weighed>>();
        for (var weighed : requests) {
            byKey.computeIfAbsent(breakdown.keyOf(weighed.request(), period, basis, asOf), key -> new ArrayList<>())
                    .add(weighed);
        }
        return byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(breakdown.order(mission)))
                .map(entry -> new Row(entry.getKey(), Figures.of(entry.getValue())))
                .toList();
    }
}
