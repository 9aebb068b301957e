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
 * @param key the value that the requests of the row have in common, as its wire name
 */
public record Row(String key, Figures figures) {

    /** One row for each key that any of the requests has, in the order of the breakdown. */
    static List<Row> all(
            Breakdown breakdown,
            Mission mission,
            List<CountedRequest> requests,
            ReportPeriod period,
            Basis basis,
            Instant asOf) {
        var byKey = new HashMap<String, List<CountedRequest>>();
        for (var counted : requests) {
            byKey.computeIfAbsent(breakdown.keyOf(counted.request(), period, basis, asOf), key -> new ArrayList<>())
                    .add(counted);
        }
        return byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(breakdown.order(mission)))
                .map(entry -> new Row(entry.getKey(), Figures.of(entry.getValue())))
                .toList();
    }
}
