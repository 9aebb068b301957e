package org.flightclearance.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Status;

/** The number of requests in each status for one period. Used to compare periods. */
public record PeriodOutcomes(ReportPeriod period, Map<Status, Long> counts) {

    /** The columns that comparisons of periods show. */
    public static final List<Column> COLUMNS = List.of(
            Column.SENT,
            Column.APPROVED,
            Column.DENIED,
            Column.UNANSWERED,
            Column.PENDING,
            Column.WITHDRAWN,
            Column.DENIED_OR_UNANSWERED);

    public long count(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    /** The count of a column that is a status or a sum of statuses. */
    public long count(Column column) {
        return switch (column) {
            case SENT -> counts.values().stream().mapToLong(Long::longValue).sum();
            case DENIED_OR_UNANSWERED -> count(Status.DENIED) + count(Status.UNANSWERED);
            case APPROVED, DENIED, UNANSWERED, PENDING, WITHDRAWN -> count(Status.valueOf(column.name()));
            case ANSWERED_LATE,
                    LATER_GRANTED,
                    REVOKED,
                    APPROVED_NOT_FLOWN,
                    APPROVED_TOO_LATE,
                    SHORT_NOTICE,
                    APPROVED_IN_PART,
                    FLOWN,
                    IMPEDED,
                    NOT_FLOWN_BY_US,
                    UNCONFIRMED,
                    DENIED_UNANSWERED_OR_IMPEDED ->
                throw new IllegalArgumentException(column + " is not compared between periods");
        };
    }

    public long sent() {
        return count(Column.SENT);
    }

    /** Per cent of sent, one decimal, rounded half up; null if nothing was sent. */
    public @Nullable BigDecimal rate(Column column) {
        return Figures.rate(count(column), sent());
    }
}
