package org.flightclearance.request.reference;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that this node has taken and not yet given out. People who file now and then get one at a time, without
 * gaps; while scripts file fast, each taking is larger than the one before, since it costs a transaction of its own.
 */
final class NumbersInHand {

    /** No more than this is lost when a busy node stops. */
    static final int MOST = 64;

    static final Duration FAST = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Map<ReferenceSeries, Series> bySeries = new ConcurrentHashMap<>();

    NumbersInHand(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param taking takes so many numbers of that series from the counter of all nodes, and returns the last of them */
    long next(ReferenceSeries series, IntToLongFunction taking) {
        return opened(series).next(taking);
    }

    /** A number that no filing used, which the next filing bears. */
    void giveBack(ReferenceSeries series, long number) {
        opened(series).giveBack(number);
    }

    private Series opened(ReferenceSeries series) {
        return bySeries.computeIfAbsent(series, one -> new Series());
    }

    private final class Series {

        private long next = 1;
        private long last;
        private int size = 1;
        private long takenAt = nanoTime.getAsLong() - FAST.toNanos();
        private final Deque<Long> givenBack = new ArrayDeque<>();
        private @Nullable RuntimeException failure;
        private long failedAt;

        synchronized void giveBack(long number) {
            givenBack.add(number);
        }

        long next(IntToLongFunction taking) {
            return next(nanoTime.getAsLong(), taking);
        }

        private synchronized long next(long askedAt, IntToLongFunction taking) {
            if (!givenBack.isEmpty()) {
                return givenBack.remove();
            }
            if (next > last) {
                failWithTheOneBefore(askedAt);
                long now = nanoTime.getAsLong();
                size = now - takenAt < FAST.toNanos() ? Math.min(MOST, 2 * size) : 1;
                last = taken(taking);
                next = last - size + 1;
                takenAt = now;
            }
            return next++;
        }

        /** Whoever waited while another tried in vain does not try in turn: the waits would add up. */
        private void failWithTheOneBefore(long askedAt) {
            if (failure != null && failedAt - askedAt > 0) {
                throw failure;
            }
        }

        private long taken(IntToLongFunction taking) {
            try {
                return taking.applyAsLong(size);
            } catch (RuntimeException notNow) {
                failure = notNow;
                failedAt = nanoTime.getAsLong();
                throw notNow;
            }
        }
    }
}
