package org.flightclearance.event;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.event.EventService.Recorded;
import org.flightclearance.time.UtcClock;

/**
 * Numbers events shortly after the commit of their transaction, in a thread of its own. One run serves all commits of a
 * moment. What a killed node leaves behind is numbered by the next run of any node.
 */
@ApplicationScoped
class NumberingRuns {

    /** How long a run waits for more commits of the same moment. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    /** Under load, the time between two runs. It delays events, and saves a commit for each request. */
    private static final Duration BETWEEN_RUNS = Duration.ofMillis(500);

    /** More than the limits of the database allow. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(10);

    /** Failed attempts in a row until the log says so. */
    private static final int REPORTED = 2;

    private static final Logger LOG = Logger.getLogger(NumberingRuns.class);

    private final Numbering numbering;
    private final UtcClock clock;
    private final Event<Numbered> numbered;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, NumberingRuns::named);
    private final AtomicBoolean isDue = new AtomicBoolean();
    private volatile long lastRun = System.nanoTime();
    private int failures;

    NumberingRuns(Numbering numbering, UtcClock clock, Event<Numbered> numbered) {
        this.numbering = numbering;
        this.clock = clock;
        this.numbered = numbered;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded events) {
        runAfter(delay());
    }

    /** For events that are left over, also by other nodes. */
    @Scheduled(every = "5s", skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        runAfter(0);
    }

    /** Unless a run is due anyway. */
    private void runAfter(long nanoseconds) {
        if (isDue.compareAndSet(false, true)) {
            try {
                thread.schedule(this::run, nanoseconds, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("the next start numbers what is left", stopping);
            }
        }
    }

    private long delay() {
        return Math.max(GATHERING.toNanos(), lastRun + BETWEEN_RUNS.toNanos() - System.nanoTime());
    }

    void run() {
        // Before it looks: a commit from now on asks for another run
        isDue.set(false);
        try {
            Numbered step;
            do {
                step = numbering.number(clock.now());
                tell(step);
            } while (step.more());
            failures = 0;
        } catch (RuntimeException failed) {
            report(failed);
        }
        lastRun = System.nanoTime();
    }

    /** Once, not at each attempt. A database that is busy for a moment is not worth a line. */
    private void report(RuntimeException failed) {
        failures++;
        if (!DatabaseTrouble.passes(failed)) {
            LOG.log(failures == 1 ? Logger.Level.ERROR : Logger.Level.DEBUG, "Events get no numbers", failed);
        } else if (failures == REPORTED) {
            LOG.warnf(
                    "Events wait for their numbers until the database is available: %s",
                    DatabaseTrouble.inWords(failed));
        }
    }

    private void tell(Numbered step) {
        if (step.missions().isEmpty()) {
            return;
        }
        try {
            numbered.fire(step);
        } catch (RuntimeException failed) {
            LOG.error("An observer of numbered events failed", failed);
        }
    }

    /** Lets a run end. An interrupt would close the file of H2. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(LONGEST_RUN.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("The numbering of events does not end");
        }
    }

    private static Thread named(Runnable run) {
        var thread = new Thread(run, "event-numbering");
        thread.setDaemon(true);
        return thread;
    }
}
