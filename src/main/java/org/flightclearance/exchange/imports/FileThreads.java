package org.flightclearance.exchange.imports;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/**
 * The threads that check and import uploaded files. There are as many as processors, so files wait for each other, and never take
 * the threads that answer calls.
 */
@ApplicationScoped
class FileThreads {

    /** Two at least, so that a long import holds up no check. */
    private static final int MOST = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            MOST, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), FileThreads::named);

    FileThreads() {
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns at once. */
    void execute(Runnable work) {
        threads.execute(() -> carryOut(work));
    }

    @ActivateRequestContext
    void carryOut(Runnable work) {
        work.run();
    }

    /** Begins nothing more. What is under way is not interrupted, because that would close the file of the database. */
    @PreDestroy
    void stop() {
        threads.getQueue().clear();
        threads.shutdown();
    }

    private static Thread named(Runnable run) {
        var thread = new Thread(run, "uploaded-file");
        // An import that the end of the process cuts off is rolled back
        thread.setDaemon(true);
        return thread;
    }
}
