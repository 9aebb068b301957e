package org.flightclearance.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * How early a request was sent: the time from the sending to the departure, beside what the rule wants at the least.
 *
 * @param minimumHours null where no minimum applies
 */
public record NoticeGiven(Instant sent, Instant departure, @Nullable Integer minimumHours) {

    private static final BigDecimal MICROS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos() / 1000);

    /** Hours of notice, negative where it was sent after departure, to one decimal, half up. */
    public BigDecimal hours() {
        return hoursBetween(sent, departure);
    }

    /** Whether the notice is below the minimum, to the microsecond: exactly the minimum is not short. */
    public boolean isShort() {
        return minimumHours != null && sent.plus(Duration.ofHours(minimumHours)).isAfter(departure);
    }

    /** Hours missing to the minimum, to one decimal, half up; zero where none are. */
    public BigDecimal missingHours() {
        return isShort() && minimumHours != null
                ? hoursBetween(departure, sent.plus(Duration.ofHours(minimumHours)))
                : BigDecimal.ZERO;
    }

    /** Hours from one instant to another, to one decimal, half up. */
    public static BigDecimal hoursBetween(Instant from, Instant to) {
        return BigDecimal.valueOf(ChronoUnit.MICROS.between(from, to)).divide(MICROS_PER_HOUR, 1, RoundingMode.HALF_UP);
    }
}
