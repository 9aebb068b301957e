package org.flightclearance.event;

import java.time.Instant;
import jakarta.persistence.EntityManager;

/** Numbers events without waiting for the run that does so. */
public final class NumberedNow {

    private NumberedNow() {}

    public static void number(EntityManager database, Instant now) {
        while (new Numbering(database).number(now).more()) {
            // The next ones
        }
    }
}
