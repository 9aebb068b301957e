package org.flightclearance.database.h2;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.flightclearance.database.CommitCounts;

/** Runs one sync at a time. Everybody who asked before a sync began shares it. */
final class SharedSync {

    interface Sync {

        void run() throws IOException;
    }

    private static final class Turn {

        private boolean over;
        private @Nullable Throwable failure;
    }

    private final ReentrantLock running = new ReentrantLock();
    private volatile Turn next = new Turn();

    /**
     * Returns after a sync that began after this call, and ended.
     *
     * @throws IOException if that sync failed, to everybody who shared it
     */
    void share(Sync sync) throws IOException {
        var mine = next;
        running.lock();
        try {
            if (!mine.over) {
                next = new Turn();
                run(mine, sync);
            }
        } finally {
            running.unlock();
        }
        if (mine.failure != null) {
            throw new IOException(mine.failure);
        }
    }

    private static void run(Turn turn, Sync sync) {
        try {
            long begin = System.nanoTime();
            sync.run();
            CommitCounts.ALL.sync(System.nanoTime() - begin);
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is, the disk may not have what the others wait for
            turn.failure = e;
        } finally {
            turn.over = true;
        }
    }
}
