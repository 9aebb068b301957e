package org.flightclearance.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;

/**
 * How early a request was sent: the time from the sending to the departure, beside what the rule wants at the least.
 *
 * @param minimum null where none applies
 * @param workingDays as they were counted, where the minimum is in working days; null otherwise
 */
public record NoticeGiven(
        Instant sent, Instant departure, @Nullable MinimumNotice minimum, @Nullable WorkingDays workingDays) {

    private static final BigDecimal MICROS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos() / 1000);

    /** Hours of notice, negative where it was sent after departure, to one decimal, half up. */
    public BigDecimal hours() {
        return hoursBetween(sent, departure);
    }

    /** Whether the notice is below the minimum; hours are compared to the microsecond: exactly the minimum is not short. */
    public boolean isShort() {
        return workingDays != null ? missingDays() > 0 : hoursWanted().isAfter(departure);
    }

    /** What was given, in the unit of the minimum. */
    public Sentence given() {
        return workingDays == null
                ? Sentence.of("notice.hours", hours())
                : Sentence.of("notice.working_days", workingDays.given());
    }

    /** What is missing to the minimum, in its unit. */
    public Sentence missing() {
        return workingDays == null
                ? Sentence.of("notice.hours", missingHours())
                : Sentence.of("notice.working_days", missingDays());
    }

    /** Hours missing to the minimum, to one decimal, half up; zero where none are, or where days are counted. */
    public BigDecimal missingHours() {
        return isShort() && workingDays == null ? hoursBetween(departure, hoursWanted()) : BigDecimal.ZERO;
    }

    /** Working days missing to the minimum; zero where none are, or where hours are counted. */
    public int missingDays() {
        return workingDays == null ? 0 : Math.max(0, daysWanted() - workingDays.given());
    }

    /** Hours from one instant to another, to one decimal, half up. */
    public static BigDecimal hoursBetween(Instant from, Instant to) {
        return BigDecimal.valueOf(ChronoUnit.MICROS.between(from, to)).divide(MICROS_PER_HOUR, 1, RoundingMode.HALF_UP);
    }

    List<Sentence> why(ZoneId zone) {
        if (minimum == null) {
            return List.of(Sentence.of("why.notice_no_minimum", sent, hours()));
        }
        if (workingDays != null) {
            return whyDays(zone, workingDays);
        }
        var wanted = RuleSaid.minimum(minimum);
        return List.of(
                isShort()
                        ? Sentence.of("why.notice_short", sent, hours(), wanted, missingHours())
                        : Sentence.of("why.notice_enough", sent, hours(), wanted));
    }

    private List<Sentence> whyDays(ZoneId zone, WorkingDays counted) {
        var why = new ArrayList<Sentence>();
        why.add(Sentence.of(
                "why.days_between",
                zone.getId(),
                sent.atZone(zone).toLocalDate(),
                departure.atZone(zone).toLocalDate()));
        if (!counted.skipped().isEmpty()) {
            why.add(Sentence.of(
                    "why.days_skipped",
                    counted.skipped().stream().map(SkippedDay::said).toList()));
        }
        why.add(
                isShort()
                        ? Sentence.of("why.days_short", counted.given(), daysWanted(), missingDays())
                        : Sentence.of("why.days_enough", counted.given(), daysWanted()));
        return why;
    }

    /** The instant that lies the minimum after the sending, in hours. */
    private Instant hoursWanted() {
        var hours = minimum == null ? null : minimum.asHours();
        return hours == null ? Instant.MIN : sent.plus(Duration.ofHours(hours));
    }

    private int daysWanted() {
        return Objects.requireNonNullElse(minimum == null ? null : minimum.asWorkingDays(), 0);
    }
}
