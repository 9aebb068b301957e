package org.flightclearance.report;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Status;

/** How many of the requests sent in a quarter stand how. */
public record QuarterOutcomes(Quarter quarter, Map<Status, Long> counts) {

    public long count(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    /** The same for a column that is a status or a sum of some. */
    public long count(Column column) {
        return switch (column) {
            case SENT -> counts.values().stream().mapToLong(Long::longValue).sum();
            case DENIED_OR_UNANSWERED -> count(Status.DENIED) + count(Status.UNANSWERED);
            case APPROVED, DENIED, UNANSWERED, PENDING, WITHDRAWN -> count(Status.valueOf(column.name()));
            case ANSWERED_LATE, LATER_GRANTED, REVOKED, APPROVED_NOT_FLOWN, APPROVED_TOO_LATE, SHORT_NOTICE ->
                throw new IllegalArgumentException(column + " is not counted by quarters");
        };
    }

    public long sent() {
        return count(Column.SENT);
    }

    /** Per cent of sent, to one decimal, half up; null where nothing was sent. */
    public @Nullable BigDecimal rate(Column column) {
        return Figures.rate(count(column), sent());
    }
}
