package org.flightclearance.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.Status;
import org.flightclearance.request.outcome.DenialReason;

/**
 * One request as a report counts it: as it was recorded at the report's instant.
 *
 * @param flight the same id for a whole chain of amendments and repeats
 * @param sentAt UTC; null if the request was never sent
 */
public record ReportedRequest(
        UUID flight,
        String reference,
        Purpose purpose,
        AircraftClass aircraftClass,
        @Nullable String callsign,
        @Nullable String sector,
        @Nullable String authority,
        @Nullable Instant sentAt,
        DerivedFacts derived) {

    static final Comparator<ReportedRequest> BY_SENDING = Comparator.comparing(
                    ReportedRequest::sentAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(ReportedRequest::reference);

    public Status statusAt(Instant asOf) {
        return derived.statusAt(asOf, sentAt != null);
    }

    /** Whether it is in no total: the host was only told, because of the rule or of a permit. */
    boolean isNotification() {
        return derived.clearance() == Clearance.NOTIFICATION;
    }

    /** Whether a standing permit covers it. */
    boolean isUnderPermit() {
        return derived.underPermit();
    }

    /** Whether a date puts the request into a period. Figures outside the total also count requests without one. */
    boolean hasDateBy(Basis basis) {
        return switch (basis) {
            case SENT -> sentAt != null;
            case DEPARTURE -> true;
            case OUTCOME -> derived.endsAt() != null;
        };
    }

    /**
     * The date that puts the request into a period. Only for sent requests and, by outcome, only for those with an end.
     */
    Instant dateBy(Basis basis) {
        return switch (basis) {
            case SENT -> Objects.requireNonNull(sentAt);
            case DEPARTURE -> derived.departureAt();
            case OUTCOME -> Objects.requireNonNull(derived.endsAt());
        };
    }

    /** When the request ended; null if it had not. An unanswered request ended at its deadline. */
    public @Nullable Instant endedAt(Instant asOf) {
        var ends = derived.endsAt();
        if (ends == null || ends.isAfter(asOf)) {
            return null;
        }
        return statusAt(asOf) == Status.UNANSWERED ? derived.deadlineAt() : ends;
    }

    /** The reason of the denial; null if the request was not denied. */
    public @Nullable DenialReason denialReason(Instant asOf) {
        return statusAt(asOf) == Status.DENIED ? derived.denialReason() : null;
    }

    /** Hours from the sending to the answer that decided; null if none had. */
    public @Nullable BigDecimal answerHours(Instant asOf) {
        var status = statusAt(asOf);
        var endsAt = derived.endsAt();
        return sentAt != null && endsAt != null && (status == Status.APPROVED || status == Status.DENIED)
                ? NoticeGiven.hoursBetween(sentAt, endsAt)
                : null;
    }

    Duration notice() {
        return Duration.between(Objects.requireNonNull(sentAt), derived.departureAt());
    }

    /** Those that ask for permission. */
    static List<ReportedRequest> required(List<ReportedRequest> requests) {
        return requests.stream().filter(request -> !request.isNotification()).toList();
    }

    /** Those that inform the host, without flights under standing permits. */
    static List<ReportedRequest> notified(List<ReportedRequest> requests) {
        return requests.stream()
                .filter(request -> request.isNotification() && !request.isUnderPermit())
                .toList();
    }
}
