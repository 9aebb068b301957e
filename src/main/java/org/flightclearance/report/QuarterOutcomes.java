package org.flightclearance.report;

import java.util.Map;

import org.flightclearance.request.Status;

/** How many of the requests sent in a quarter stand how. */
public record QuarterOutcomes(Quarter quarter, Map<Status, Long> counts) {

    public long count(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    public long sent() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
