package org.flightclearance.report;

import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;

/**
 * Names a row of a report: the total, or one of a breakdown.
 *
 * @param breakdown null for the total
 */
record RowName(@Nullable Breakdown breakdown, String key) {

    private static final String TOTAL = "total";

    /** @throws Refused where it is neither {@code total} nor a breakdown, a colon and a key */
    static RowName parse(String written) {
        if (written.equals(TOTAL)) {
            return new RowName(null, TOTAL);
        }
        int colon = written.indexOf(':');
        return Stream.of(Breakdown.values())
                .filter(breakdown -> colon > 0 && breakdown.wireName().equals(written.substring(0, colon)))
                .findFirst()
                .map(breakdown -> new RowName(breakdown, written.substring(colon + 1)))
                .orElseThrow(() -> Refused.at("/row", "fault.row"));
    }

    boolean includes(Counted request, ReportPeriod period, Basis basis, Instant asOf) {
        return breakdown == null
                || breakdown.keyOf(request, period, basis, asOf).equals(key);
    }
}
