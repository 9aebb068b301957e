package org.flightclearance.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.flightclearance.refusal.Refused;

/**
 * The name of a row of a report: the total, or rows of breakdowns combined by AND.
 *
 * @param parts the combined rows; empty for the total
 */
record RowName(List<Part> parts) {

    private static final String TOTAL = "total";

    /** A breakdown and the key of one of its rows. */
    record Part(Breakdown breakdown, String key) {}

    /** @throws Refused if a name is neither {@code total} nor a breakdown, a colon and a key */
    static RowName parse(List<String> names) {
        var parts = new ArrayList<Part>();
        for (var one : names) {
            if (!one.equals(TOTAL)) {
                parts.add(part(one));
            }
        }
        return new RowName(List.copyOf(parts));
    }

    private static Part part(String name) {
        int colon = name.indexOf(':');
        return Breakdown.named(colon < 0 ? null : name.substring(0, colon))
                .map(breakdown -> new Part(breakdown, name.substring(colon + 1)))
                .orElseThrow(() -> Refused.at("/row", "fault.row"));
    }

    boolean includes(ReportedRequest request, ReportPeriod period, Basis basis, Instant asOf) {
        return parts.stream()
                .allMatch(part ->
                        part.breakdown().keyOf(request, period, basis, asOf).equals(part.key()));
    }
}
