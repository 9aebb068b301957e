package org.flightclearance.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request with the columns that count it. Computed once and used for every row of the report.
 *
 * @param flight number of its flight within the report
 * @param answerHours hours from the sending to the answer that decided; null if none did
 */
record CountedRequest(ReportedRequest request, int flight, Set<Column> columns, @Nullable BigDecimal answerHours) {

    /** The order that median and percentile need. Requests without a deciding answer come last. */
    private static final Comparator<CountedRequest> BY_ANSWER = Comparator.comparing(
            CountedRequest::answerHours, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));

    /** Sorted by the hours to the answer once for the whole report, so that sorting each row is fast. */
    static List<CountedRequest> all(Collection<ReportedRequest> requests, Instant asOf) {
        var flights = new HashMap<UUID, Integer>();
        return requests.stream()
                .map(request -> {
                    int next = flights.size();
                    return new CountedRequest(
                            request,
                            flights.computeIfAbsent(request.flight(), id -> next),
                            columns(request, asOf),
                            request.answerHours(asOf));
                })
                .sorted(BY_ANSWER)
                .toList();
    }

    private static Set<Column> columns(ReportedRequest request, Instant asOf) {
        var columns = EnumSet.noneOf(Column.class);
        for (var column : Column.values()) {
            if (column.counts(request, asOf)) {
                columns.add(column);
            }
        }
        return columns;
    }
}
