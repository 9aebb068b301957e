package org.flightclearance.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One row of a report.
 *
 * @param counts by column; {@code sent = approved + denied + unanswered + pending + withdrawn}
 * @param distinctFlights a chain of amendments and repeats is one
 * @param medianAnswerHours from the sending to the answer that decided; null where none did
 */
public record Figures(Map<Column, Integer> counts, int distinctFlights, @Nullable BigDecimal medianAnswerHours) {

    static Figures of(Collection<Counted> requests, Instant asOf) {
        var counts = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            counts.put(column, (int) requests.stream()
                    .filter(request -> column.counts(request, asOf))
                    .count());
        }
        int flights = (int) requests.stream().map(Counted::flight).distinct().count();
        return new Figures(Map.copyOf(counts), flights, median(requests, asOf));
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

    private static @Nullable BigDecimal median(Collection<Counted> requests, Instant asOf) {
        var hours = requests.stream()
                .map(request -> request.answerHours(asOf))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        if (hours.isEmpty()) {
            return null;
        }
        var upper = hours.get(hours.size() / 2);
        var lower = hours.get((hours.size() - 1) / 2);
        return upper.add(lower).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }
}
