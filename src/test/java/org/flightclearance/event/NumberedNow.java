package org.flightclearance.event;

import java.time.Instant;
import jakarta.enterprise.inject.spi.CDI;

/** Numbers events without waiting for the run that does so. */
public final class NumberedNow {

    private NumberedNow() {}

    public static void number(Instant now) {
        var numbering = CDI.current().select(Numbering.class).get();
        while (numbering.number(now).more()) {
            // The next ones
        }
    }
}
