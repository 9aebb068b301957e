package org.flightclearance.report;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.refusal.Busy;

/**
 * Limits how many reports this node computes at once. Each holds all requests of its period in memory. Without a limit,
 * many readers of a large quarter fill the heap, and then nobody gets an answer.
 */
@ApplicationScoped
class ReportTurns {

    /** Each of them keeps one processor busy. */
    private static final int AT_ONCE = Math.min(2, Runtime.getRuntime().availableProcessors());

    /** A browser still shows an answer that takes this long. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Semaphore turns;
    private final Semaphore places;
    private final Duration longestWait;

    /** @param threads how many worker threads there are. Other calls need most of them, so few reports may wait */
    @Inject
    ReportTurns(@ConfigProperty(name = "quarkus.thread-pool.max-threads") int threads) {
        this(AT_ONCE, threads * 3 / 8, LONGEST_WAIT);
    }

    /**
     * @param atOnce how many are computed at once
     * @param waiting how many more may wait for their turn
     * @param longestWait how long one may wait
     */
    ReportTurns(int atOnce, int waiting, Duration longestWait) {
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
        this.longestWait = longestWait;
    }

    /**
     * Computes when it is this report's turn.
     *
     * @param computed must begin its own transaction, so that no connection is held while it waits
     * @throws Busy if too many wait already, or it has waited too long
     */
    <T> T compute(Supplier<T> computed) {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            if (!await()) {
                throw new Busy();
            }
            try {
                return computed.get();
            } finally {
                turns.release();
            }
        } finally {
            places.release();
        }
    }

    private boolean await() {
        try {
            return turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
