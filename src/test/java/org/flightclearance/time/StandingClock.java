package org.flightclearance.time;

import java.time.Instant;
import java.util.Optional;

/** The clock of a rehearsal. */
public final class StandingClock {

    private StandingClock() {}

    public static UtcClock at(Instant instant) {
        return new UtcClock(Optional.of(instant.toString()), Optional.of("true"));
    }
}
