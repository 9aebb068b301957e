package org.flightclearance.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether calls wait too long for a worker thread. New ones are then refused at once. Otherwise the queue grows, each
 * call is carried out after its caller has gone, and this node never catches up. An empty task is put into the queue again
 * and again: as long as the calls before it wait, so does it.
 */
@ApplicationScoped
public class WorkerQueue {

    /** What a refused caller is told to wait. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** A call that waits this long is still answered within some ten seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private static final long MILLISECONDS_BETWEEN_TASKS = 250;

    private static final Logger LOG = Logger.getLogger(WorkerQueue.class);

    private final ExecutorService workers;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(WorkerQueue::named);
    private final AtomicReference<@Nullable Long> waitingSince = new AtomicReference<>();
    private volatile boolean refuses;

    @Inject
    WorkerQueue(ExecutorService workers) {
        this(workers, System::nanoTime);
    }

    /** @param nanoTime the time that passes, in nanoseconds from any moment on */
    WorkerQueue(ExecutorService workers, LongSupplier nanoTime) {
        this.workers = workers;
        this.nanoTime = nanoTime;
    }

    void start(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::look, 0, MILLISECONDS_BETWEEN_TASKS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }

    /** Whether a call that comes now would wait too long. */
    public boolean isTooLong() {
        return refuses;
    }

    /** Puts the next task into the queue, unless the last one waits still. */
    void look() {
        var since = waitingSince.get();
        if (since == null) {
            waitingSince.set(nanoTime.getAsLong());
            workers.execute(this::begun);
        } else if (!refuses && nanoTime.getAsLong() - since > LONGEST_WAIT.toNanos()) {
            refuses = true;
            LOG.warn("Calls wait too long for a worker thread: new ones get 503");
        }
    }

    private static Thread named(Runnable looking) {
        var thread = new Thread(looking, "worker-queue");
        thread.setDaemon(true);
        return thread;
    }

    private void begun() {
        waitingSince.set(null);
        if (refuses) {
            refuses = false;
            LOG.info("Calls no longer wait too long: new ones are taken again");
        }
    }
}
