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
 * @param distinctFlights a chain of amendments and repeats is one
 * @param medianAnswerHours from the sending to the answer that decided; null where none did
 * @param p90AnswerHours nine in ten of these answers took no longer; null where there were none
 */
public record Figures(
        Map<Column, Integer> counts,
        int distinctFlights,
        @Nullable BigDecimal medianAnswerHours,
        @Nullable BigDecimal p90AnswerHours) {

    static Figures at(Instant asOf, Collection<ReportedRequest> requests) {
        return of(Weighed.all(requests, asOf));
    }

    static Figures of(Collection<Weighed> requests) {
        var counts = new int[Column.values().length];
        var flights = new BitSet();
        var hours = new ArrayList<BigDecimal>();
        for (var weighed : requests) {
            flights.set(weighed.flight());
            for (var column : weighed.columns()) {
                counts[column.ordinal()]++;
            }
            if (weighed.answerHours() != null) {
                hours.add(weighed.answerHours());
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

    /** Per cent of sent, to one decimal, half up; null where nothing was sent. */
    public @Nullable BigDecimal rate(Column column) {
        return rate(count(column), count(Column.SENT));
    }

    static @Nullable BigDecimal rate(long count, long sent) {
        return sent == 0
                ? null
                : BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(sent), 1, RoundingMode.HALF_UP);
    }

    /** Of an even number the mean of the middle two. */
    private static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        var upper = sorted.get(sorted.size() / 2);
        var lower = sorted.get((sorted.size() - 1) / 2);
        return upper.add(lower).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }

    /** By nearest rank: the least of the values that nine in ten of all do not exceed. */
    private static @Nullable BigDecimal p90(List<BigDecimal> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * 9 + 9) / 10 - 1);
    }
}
