package org.flightclearance.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Numbers what a test has recorded, without waiting for the application to do it. */
@ApplicationScoped
public class NumberingNow {

    private final NumberingRuns runs;

    NumberingNow(NumberingRuns runs) {
        this.runs = runs;
    }

    public void run() {
        runs.run();
    }
}
