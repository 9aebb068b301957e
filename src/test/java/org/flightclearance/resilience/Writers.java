package org.flightclearance.resilience;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Several callers at once. Each files one request after the other, and repeats a call until the request is filed. */
final class Writers implements AutoCloseable {

    /** Shorter than Retry-After, because callers that ignore it cause more load. */
    private static final Duration UNTIL_THE_NEXT_TRY = Duration.ofMillis(100);

    private final Ledger ledger = new Ledger();
    private final Caller caller;
    private final ExecutorService threads;
    private volatile boolean ended;

    private Writers(int count, Caller caller) {
        this.caller = caller;
        this.threads = Executors.newFixedThreadPool(count);
    }

    static Writers start(int count, Caller caller) {
        var writers = new Writers(count, caller);
        for (int i = 0; i < count; i++) {
            writers.threads.submit(writers::write);
        }
        return writers;
    }

    Ledger ledger() {
        return ledger;
    }

    private Void write() throws InterruptedException {
        while (!ended) {
            var intention = UUID.randomUUID().toString();
            ledger.intend(intention);
            while (!ended && !isFiled(intention)) {
                Waiting.pass(UNTIL_THE_NEXT_TRY);
            }
        }
        return null;
    }

    private boolean isFiled(String intention) throws InterruptedException {
        return ledger.enter(intention, caller.file(intention)).isFiled();
    }

    /** Waits for the outstanding answers. */
    Ledger end() throws InterruptedException {
        ended = true;
        threads.shutdown();
        assertThat(threads.awaitTermination(2 * Caller.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("every call has ended")
                .isTrue();
        return ledger;
    }

    /** Files the requests that are still open after the fault. */
    void settle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (var intention : ledger.open()) {
            while (!isFiled(intention) && System.nanoTime() < end) {
                Waiting.pass(UNTIL_THE_NEXT_TRY);
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdownNow();
    }
}
