package org.flightclearance.database.h2;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/**
 * Keeps the file small while it is written to. A commit writes all pages that it has changed into a new chunk, and hardly any
 * older chunk loses all of its pages, so no space would ever be free. This writes what is left in the emptiest chunks into one
 * new chunk. H2 does the same in a thread of its own, but not with {@code WRITE_DELAY=0}.
 */
final class Compaction {

    private static final Logger LOG = Logger.getLogger(Compaction.class);

    /** In percent of what the chunks hold: with less of it in use, the emptiest are written anew. */
    private static final int IN_USE = 60;

    /** In bytes: what is written in one step. Commits wait meanwhile. */
    private static final int STEP = 4_000_000;

    private static final long BETWEEN = 500_000_000L;

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(Compaction::named);

    private Compaction() {}

    /** After a commit. Returns at once. */
    static void after(MVStore store) {
        long now = System.nanoTime();
        long next = NEXT.get();
        if (now - next >= 0 && NEXT.compareAndSet(next, now + BETWEEN)) {
            try {
                THREAD.execute(() -> step(store));
            } catch (RejectedExecutionException stopping) {
                LOG.debug("the file is not compacted any more", stopping);
            }
        }
    }

    private static void step(MVStore store) {
        try {
            if (!store.isClosed()) {
                store.compact(IN_USE, STEP);
            }
        } catch (MVStoreException failed) {
            // The next commit meets the same trouble, and reports it
            LOG.debug("the file could not be compacted", failed);
        }
    }

    private static Thread named(Runnable run) {
        var thread = new Thread(run, "compaction");
        thread.setDaemon(true);
        return thread;
    }
}
