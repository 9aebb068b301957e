package org.flightclearance.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        var ages = report.pendingSince().stream()
                .map(sent -> Duration.between(sent, report.asOf()))
                .sorted()
                .toList();
        return new OpenAge(
                (int) ages.stream().filter(OpenAge::isOld).count(),
                Figures.median(ages.stream()
                        .map(age -> BigDecimal.valueOf(age.toSeconds()).divide(DAY, DIGITS, RoundingMode.HALF_UP))
                        .toList()));
    }

    /** When the pending ones of these requests were sent, oldest first. */
    static List<Instant> pendingSince(List<ReportedRequest> requests, Instant asOf) {
        return requests.stream()
                .filter(request -> request.statusAt(asOf) == Status.PENDING)
                .map(OpenAge::sent)
                .sorted()
                .toList();
    }

    /** Whether a request is pending for more than four weeks. */
    static boolean isOld(ReportedRequest request, Instant asOf) {
        return request.statusAt(asOf) == Status.PENDING && isOld(Duration.between(sent(request), asOf));
    }

    private static boolean isOld(Duration age) {
        return age.compareTo(FOUR_WEEKS) > 0;
    }

    private static Instant sent(ReportedRequest request) {
        return Objects.requireNonNull(request.sentAt());
    }
}
