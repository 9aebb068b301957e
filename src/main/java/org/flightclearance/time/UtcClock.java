package org.flightclearance.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.refusal.UnusableSetting;

/** The application's clock, in UTC to the microsecond, the precision of the databases. */
@ApplicationScoped
@Startup
public class UtcClock {

    private final Clock clock;
    private final boolean standsStill;

    /**
     * @param frozen an instant at which the clock stands still, for tests and rehearsals
     * @param allowed whether {@code frozen} may be used
     * @throws UnusableSetting if the instant cannot be read or recorded, or is not allowed
     */
    UtcClock(
            @ConfigProperty(name = "fct.clock") Optional<String> frozen,
            @ConfigProperty(name = "fct.allow-clock") Optional<String> allowed) {
        if (!UnusableSetting.truth("FCT_ALLOW_CLOCK", allowed) && frozen.isPresent()) {
            throw new UnusableSetting(
                    "FCT_CLOCK freezes the clock, which only a test or a rehearsal may do: say FCT_ALLOW_CLOCK=true as well, or unset FCT_CLOCK.");
        }
        this.standsStill = frozen.isPresent();
        this.clock = frozen.map(UtcClock::standingStill).orElseGet(Clock::systemUTC);
    }

    private static Clock standingStill(String text) {
        var instant = RecordableTime.instant(text.strip())
                .orElseThrow(() -> new UnusableSetting(
                        "FCT_CLOCK is “%s”. It has to be an instant in UTC between 1900 and 2199, such as 2022-10-05T09:00:00Z."
                                .formatted(text)));
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Whether it is always the same instant, as in a rehearsal. */
    public boolean standsStill() {
        return standsStill;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
