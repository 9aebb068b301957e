package org.flightclearance.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.flightclearance.time.UtcClock;

/** Deletes expired answers every hour on every node. */
@ApplicationScoped
class FirstAnswerCleanup {

    private final FirstAnswers answers;
    private final UtcClock clock;

    FirstAnswerCleanup(FirstAnswers answers, UtcClock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forget() {
        answers.forgetOld(clock.now());
    }
}
