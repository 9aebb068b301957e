package org.flightclearance.request.deadline;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import org.jboss.logging.Logger;

import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.time.UtcClock;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

/** Looks for passed deadlines every few seconds on every node. */
@ApplicationScoped
class DeadlineRounds {

    private static final Logger LOG = Logger.getLogger(DeadlineRounds.class);

    private final PassedDeadlineService service;
    private final UtcClock clock;

    DeadlineRounds(PassedDeadlineService service, UtcClock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void look() {
        try {
            service.recordPassed(clock.now());
        } catch (RuntimeException failed) {
            if (!DatabaseTrouble.passes(failed)) {
                throw failed;
            }
            LOG.debugf("the next round looks again: %s", DatabaseTrouble.inWords(failed));
        }
    }
}
