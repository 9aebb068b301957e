package org.flightclearance.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A request with what a report says of it, worked out once for all its rows. */
record Weighed(Counted request, Set<Column> columns, @Nullable BigDecimal answerHours) {

    static Weighed at(Instant asOf, Counted request) {
        var columns = Arrays.stream(Column.values())
                .filter(column -> column.counts(request, asOf))
                .collect(Collectors.toUnmodifiableSet());
        return new Weighed(request, columns, request.answerHours(asOf));
    }
}
