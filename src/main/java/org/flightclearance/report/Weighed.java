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
 * A request with what a report says of it, worked out once for all its rows.
 *
 * @param flight number of its flight among those of the report
 */
record Weighed(ReportedRequest request, int flight, Set<Column> columns, @Nullable BigDecimal answerHours) {

    /** By it the median is found; who has none comes last. */
    private static final Comparator<Weighed> BY_ANSWER =
            Comparator.comparing(Weighed::answerHours, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));

    /** In the order of the answers, for all rows at once: none has much left to sort. */
    static List<Weighed> all(Collection<ReportedRequest> requests, Instant asOf) {
        var flights = new HashMap<UUID, Integer>();
        return requests.stream()
                .map(request -> {
                    int next = flights.size();
                    return new Weighed(
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
