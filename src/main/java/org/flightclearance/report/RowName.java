package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.flightclearance.refusal.Refused;

/**
 * Names a row of a report: the total, one of a breakdown, or several that each narrow the one before.
 *
 * @param parts none for the total
 */
record RowName(List<Part> parts) {

    private static final String TOTAL = "total";

    /** A breakdown and the key of one of its rows. */
    record Part(Breakdown breakdown, String key) {}

    /** @throws Refused where one is neither {@code total} nor a breakdown, a colon and a key */
    static RowName parse(List<String> written) {
        var parts = new ArrayList<Part>();
        for (var one : written) {
            if (!one.equals(TOTAL)) {
                parts.add(part(one));
            }
        }
        return new RowName(List.copyOf(parts));
    }

    private static Part part(String written) {
        int colon = written.indexOf(':');
        return Breakdown.named(colon < 0 ? null : written.substring(0, colon))
                .map(breakdown -> new Part(breakdown, written.substring(colon + 1)))
                .orElseThrow(() -> Refused.at("/row", "fault.row"));
    }

    boolean includes(ReportedRequest request, ReportPeriod period, Basis basis, Instant asOf) {
        return parts.stream()
                .allMatch(part ->
                        part.breakdown().keyOf(request, period, basis, asOf).equals(part.key()));
    }
}
