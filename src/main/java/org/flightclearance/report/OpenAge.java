package org.flightclearance.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.Status;

/**
 * How long the pending requests of a report have been open, from the sending to its instant.
 *
 * @param overFourWeeks how many for more than 28 days
 * @param medianDays null if none is pending
 */
public record OpenAge(int overFourWeeks, @Nullable BigDecimal medianDays) {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final BigDecimal DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final int DIGITS = 6;

    public static OpenAge of(DenialReport report) {
        var pending = report.requests().stream()
                .filter(request -> !request.isNotification() && request.statusAt(report.asOf()) == Status.PENDING)
                .toList();
        return new OpenAge(
                (int) pending.stream()
                        .filter(request -> isOld(request, report.asOf()))
                        .count(),
                Figures.median(pending.stream()
                        .map(request -> age(request, report.asOf()))
                        .map(age -> BigDecimal.valueOf(age.toSeconds()).divide(DAY, DIGITS, RoundingMode.HALF_UP))
                        .sorted()
                        .toList()));
    }

    /** Whether a request is pending for more than four weeks. */
    static boolean isOld(ReportedRequest request, Instant asOf) {
        return request.statusAt(asOf) == Status.PENDING && age(request, asOf).compareTo(FOUR_WEEKS) > 0;
    }

    private static Duration age(ReportedRequest request, Instant asOf) {
        return Duration.between(Objects.requireNonNull(request.sentAt()), asOf);
    }
}
