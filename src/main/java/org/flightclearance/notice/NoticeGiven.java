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
 * How early a request was sent: the time from the sending to the departure, and the minimum that the rule requires.
 *
 * @param sent UTC
 * @param departure UTC
 * @param minimum null if none applies
 * @param workingDays as they were counted, if the minimum is in working days; null otherwise
 */
public record NoticeGiven(
        Instant sent, Instant departure, @Nullable MinimumNotice minimum, @Nullable WorkingDays workingDays) {

    private static final BigDecimal MICROS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toNanos() / 1000);

    /** Hours of notice, rounded half up to one decimal; negative if it was sent after the departure. */
    public BigDecimal hours() {
        return hoursBetween(sent, departure);
    }

    /** Whether the notice is below the minimum. Hours are compared to the microsecond; exactly the minimum is enough. */
    public boolean isShort() {
        return workingDays != null ? missingDays() > 0 : hoursRequired().isAfter(departure);
    }

    /** The notice that was given, in the unit of the minimum. */
    public Sentence given() {
        return workingDays == null ? hours(minutesGiven()) : Sentence.of("notice.working_days", workingDays.given());
    }

    /** What is missing to the minimum, in its unit: with what was given, it adds up to the minimum. */
    public Sentence missing() {
        return workingDays == null ? hours(minutesMissing()) : Sentence.of("notice.working_days", missingDays());
    }

    /** Working days missing to the minimum; zero if none are missing, or hours are counted. */
    public int missingDays() {
        return workingDays == null ? 0 : Math.max(0, daysRequired() - workingDays.given());
    }

    /** Hours from one instant to another, rounded half up to one decimal. */
    public static BigDecimal hoursBetween(Instant from, Instant to) {
        return BigDecimal.valueOf(ChronoUnit.MICROS.between(from, to)).divide(MICROS_PER_HOUR, 1, RoundingMode.HALF_UP);
    }

    /** @param authority whose working days were counted */
    List<Sentence> why(ZoneId zone, String authority) {
        if (minimum == null) {
            return !sent.isBefore(departure) ? List.of() : List.of(Sentence.of("why.notice_no_minimum", sent, given()));
        }
        if (workingDays != null) {
            return whyDays(zone, authority, workingDays);
        }
        var required = RuleSentences.minimum(minimum);
        return List.of(
                isShort()
                        ? Sentence.of("why.notice_short", sent, given(), required, missing())
                        : Sentence.of("why.notice_enough", sent, given(), required));
    }

    private List<Sentence> whyDays(ZoneId zone, String authority, WorkingDays counted) {
        var why = new ArrayList<Sentence>();
        why.add(Sentence.of(
                "why.days_between",
                zone.getId(),
                sent.atZone(zone).toLocalDate(),
                departure.atZone(zone).toLocalDate(),
                authority));
        if (!counted.skipped().isEmpty()) {
            why.add(Sentence.of(
                    "why.days_skipped",
                    counted.skipped().stream().map(SkippedDay::sentence).toList()));
        }
        why.add(
                isShort()
                        ? Sentence.of("why.days_short", counted.given(), daysRequired(), missingDays())
                        : Sentence.of("why.days_enough", counted.given(), daysRequired()));
        if (counted.safeSending() != null) {
            why.add(Sentence.of(
                    sent.isAfter(counted.safeSending()) ? "why.days_not_safe" : "why.days_safe",
                    counted.safeSending().truncatedTo(ChronoUnit.MINUTES),
                    counted.safeSending().atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES),
                    zone.getId()));
        }
        return why;
    }

    /** Whole minutes of notice: what is left of a minute is not given. */
    private long minutesGiven() {
        return Duration.between(sent, departure).toSeconds() < 0
                ? 0
                : Duration.between(sent, departure).toMinutes();
    }

    private long minutesMissing() {
        var hours = minimum == null ? null : minimum.asHours();
        return hours == null || !isShort() ? 0 : Duration.ofHours(hours).toMinutes() - minutesGiven();
    }

    private static Sentence hours(long minutes) {
        if (minutes % 60 == 0) {
            return Sentence.of("notice.hours", minutes / 60);
        }
        return minutes < 60
                ? Sentence.of("notice.minutes", minutes)
                : Sentence.of("notice.hours_and_minutes", minutes / 60, minutes % 60);
    }

    /** The instant that lies the minimum after the sending, in hours. */
    private Instant hoursRequired() {
        var hours = minimum == null ? null : minimum.asHours();
        return hours == null ? Instant.MIN : sent.plus(Duration.ofHours(hours));
    }

    private int daysRequired() {
        return Objects.requireNonNullElse(minimum == null ? null : minimum.asWorkingDays(), 0);
    }
}
