package org.flightclearance.database.h2;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever waits at the same moment shares a sync, and hears how it ended. */
class SharedSyncTest {

    private final SharedSync syncs = new SharedSync();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void a_sync_that_fails_in_whatever_way_fails_for_everybody_who_shared_it() throws Exception {
        var all = afterOne(() -> {
            throw new IllegalStateException("the channel is broken");
        });
        for (var one : all) {
            assertThatThrownBy(one::join)
                    .hasCauseInstanceOf(IOException.class)
                    .hasRootCauseMessage("the channel is broken");
        }
        assertThat(begun).hasValue(1);
    }

    @Test
    void everybody_who_waits_for_a_sync_shares_the_next_one() throws Exception {
        afterOne(() -> {}).forEach(CompletableFuture::join);
        assertThat(begun).hasValue(1);
    }

    /** Three that ask for a sync while another one is under way. */
    private List<CompletableFuture<Void>> afterOne(SharedSync.Sync shared) throws InterruptedException {
        var underWay = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = started(new Thread(() -> share(() -> {
            underWay.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        })));
        underWay.await();
        var all = new ArrayList<CompletableFuture<Void>>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
            var future = new CompletableFuture<Void>();
            all.add(future);
            threads.add(started(new Thread(() -> {
                try {
                    syncs.share(() -> {
                        begun.incrementAndGet();
                        shared.run();
                    });
                    future.complete(null);
                } catch (IOException | RuntimeException e) {
                    future.completeExceptionally(e);
                }
            })));
        }
        for (var thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        first.join();
        for (var thread : threads) {
            thread.join();
        }
        return all;
    }

    private static Thread started(Thread thread) {
        thread.start();
        return thread;
    }

    private void share(SharedSync.Sync sync) {
        try {
            syncs.share(sync);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
