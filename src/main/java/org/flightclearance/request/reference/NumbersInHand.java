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
 * The numbers that this node has taken from the counter and not given out yet. Each block of numbers costs a transaction.
 * So while scripts file fast, each block is twice as large as the one before. For people who file now and then a block is
 * a single number, which leaves no gaps.
 */
final class NumbersInHand {

    /** The size of the largest block. A node that stops loses at most this many numbers. */
    static final int MOST = 64;

    /** A block that is taken sooner than this after the last one is larger. */
    static final Duration FAST = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Map<ReferenceSeries, Series> bySeries = new ConcurrentHashMap<>();

    NumbersInHand(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** @param taking takes a block of this size from the counter that all nodes share, and returns its last number */
    long next(ReferenceSeries series, IntToLongFunction taking) {
        return opened(series).next(taking);
    }

    /** Takes back a number that no filing used. The next filing gets it. */
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

        /** Fails a call that waited while another one failed. If each tried again in turn, the waiting times would add up. */
        private void failWithTheOneBefore(long askedAt) {
            if (failure != null && failedAt - askedAt > 0) {
                throw failure;
            }
        }

        private long taken(IntToLongFunction taking) {
            try {
                return taking.applyAsLong(size);
            } catch (RuntimeException failed) {
                failure = failed;
                failedAt = nanoTime.getAsLong();
                throw failed;
            }
        }
    }
}
