package org.flightclearance.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One row of a report.
 *
 * @param counts by column; {@code sent = approved + denied + unanswered + pending + withdrawn}
 * @param distinctFlights number of flights; a chain of amendments and repeats is one flight
 * @param medianAnswerHours median time from the sending to the answer that decided; null if no answer did
 * @param p90AnswerHours 90th percentile of the same time; null if no answer did
 */
public record Figures(
        Map<Column, Integer> counts,
        int distinctFlights,
        @Nullable BigDecimal medianAnswerHours,
        @Nullable BigDecimal p90AnswerHours) {

    static Figures at(Instant asOf, Collection<ReportedRequest> requests) {
        return of(CountedRequest.all(requests, asOf));
    }

    static Figures of(Collection<CountedRequest> requests) {
        var counts = new int[Column.values().length];
        var flights = new BitSet();
        var hours = new ArrayList<BigDecimal>();
        for (var counted : requests) {
            flights.set(counted.flight());
            for (var column : counted.columns()) {
                counts[column.ordinal()]++;
            }
            if (counted.answerHours() != null) {
                hours.add(counted.answerHours());
            }
        }
        hours.sort(null);
        var byColumn = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            if (counts[column.ordinal()] > 0) {
                byColumn.put(column, counts[column.ordinal()]);
            }
        }
        return new Figures(byColumn, flights.cardinality(), median(hours), p90(hours));
    }

    public int count(Column column) {
        return counts.getOrDefault(column, 0);
    }

    public @Nullable BigDecimal deniedRate() {
        return rate(Column.DENIED);
    }

    public @Nullable BigDecimal deniedOrUnansweredRate() {
        return rate(Column.DENIED_OR_UNANSWERED);
    }

    /** Per cent of sent, one decimal, rounded half up; null if nothing was sent. */
    public @Nullable BigDecimal rate(Column column) {
        return rate(count(column), count(Column.SENT));
    }

    static @Nullable BigDecimal rate(long count, long sent) {
        return sent == 0
                ? null
                : BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(sent), 1, RoundingMode.HALF_UP);
    }

    /** For an even number of values, the mean of the two in the middle. */
    static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        var upper = sorted.get(sorted.size() / 2);
        var lower = sorted.get((sorted.size() - 1) / 2);
        return upper.add(lower).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    /** The 90th percentile by nearest rank: the smallest value that at least nine in ten values do not exceed. */
    static @Nullable BigDecimal p90(List<BigDecimal> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * 9 + 9) / 10 - 1);
    }
}
