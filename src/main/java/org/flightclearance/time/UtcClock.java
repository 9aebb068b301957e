package org.flightclearance.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The application's clock, in UTC to the microsecond, which is what the databases keep. */
@ApplicationScoped
@Startup
public class UtcClock {

    private final Clock clock;

    /**
     * @param frozen an instant at which time stands still, for tests and rehearsals
     * @param allowed whether {@code frozen} may be used; a frozen clock nobody allowed stops the start
     */
    UtcClock(
            @ConfigProperty(name = "fct.clock") Optional<Instant> frozen,
            @ConfigProperty(name = "fct.allow-clock", defaultValue = "false") boolean allowed) {
        if (frozen.isPresent() && !allowed) {
            throw new IllegalStateException(
                    "FCT_CLOCK freezes the clock, which only a test or a rehearsal may do: say FCT_ALLOW_CLOCK=true as well, or unset FCT_CLOCK.");
        }
        this.clock = frozen.map(instant -> Clock.fixed(instant, ZoneOffset.UTC)).orElseGet(Clock::systemUTC);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
