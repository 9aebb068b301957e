package org.flightclearance.request.reference;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.flightclearance.mission.Mission;

/**
 * References for filings, taken before the transaction of the filings begins, because taking them needs its own
 * transaction. Closing gives back those that no filing used.
 */
public final class HeldReferences implements AutoCloseable {

    private final BiConsumer<ReferenceSeries, Numbers> giveBack;
    private final Map<ReferenceSeries, Numbers> held = new HashMap<>();

    /** @param giveBack receives the numbers that were not used */
    HeldReferences(BiConsumer<ReferenceSeries, Numbers> giveBack) {
        this.giveBack = giveBack;
    }

    void add(ReferenceSeries series, Numbers numbers) {
        held.put(series, numbers);
    }

    /** @throws IllegalStateException if more references are needed than were taken */
    public String next(Mission mission, Instant filedAt) {
        var series = ReferenceSeries.of(mission, filedAt);
        var numbers = held.get(series);
        if (numbers == null || numbers.isUsedUp()) {
            throw new IllegalStateException("no reference left for " + series.code() + "-" + series.year());
        }
        return series.reference(numbers.next());
    }

    @Override
    public void close() {
        held.forEach((series, numbers) -> {
            if (!numbers.isUsedUp()) {
                giveBack.accept(series, numbers);
            }
        });
    }

    /** Consecutive numbers, given out from the first to the last. */
    static final class Numbers {

        private final long last;
        private long next;

        Numbers(long first, long last) {
            this.next = first;
            this.last = last;
        }

        long next() {
            return next++;
        }

        boolean isUsedUp() {
            return next > last;
        }

        long last() {
            return last;
        }

        /** How many were not given out. */
        long left() {
            return last - next + 1;
        }
    }
}
