package org.flightclearance.event;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.scheduler.Scheduled;
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

    /** How long a run waits for more commits. It costs each event this delay, and saves a commit for each request. */
    static final Duration GATHERING = Duration.ofMillis(50);

    private static final Logger LOG = Logger.getLogger(NumberingRuns.class);

    private final Numbering numbering;
    private final UtcClock clock;
    private final Event<Numbered> numbered;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "event-numbering"));
    private final AtomicBoolean isDue = new AtomicBoolean();
    private boolean isFailing;

    NumberingRuns(Numbering numbering, UtcClock clock, Event<Numbered> numbered) {
        this.numbering = numbering;
        this.clock = clock;
        this.numbered = numbered;
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded events) {
        if (isDue.compareAndSet(false, true)) {
            try {
                thread.schedule(this::run, GATHERING.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopping) {
                LOG.debug("the next start numbers what is left", stopping);
            }
        }
    }

    /** Numbers whatever is left, also by other nodes. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void run() {
        // Before it looks: a commit from now on asks for another run
        isDue.set(false);
        try {
            Numbered step;
            do {
                step = numbering.number(clock.now());
                if (!step.isNothing()) {
                    numbered.fire(step);
                }
            } while (step.more());
            isFailing = false;
        } catch (RuntimeException failed) {
            report(failed);
        }
    }

    /** Once, not at each attempt. */
    private void report(RuntimeException failed) {
        if (isFailing) {
            LOG.debug("events still wait for their numbers", failed);
        } else if (DatabaseTrouble.passes(failed)) {
            LOG.warnf(
                    "Events wait for their numbers until the database is available: %s",
                    DatabaseTrouble.inWords(failed));
        } else {
            LOG.error("Events get no numbers", failed);
        }
        isFailing = true;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
