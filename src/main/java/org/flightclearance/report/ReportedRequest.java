package org.flightclearance.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.DenialReason;
import org.flightclearance.request.DerivedFacts;
import org.flightclearance.request.Status;

/**
 * One request as a report counts it: as it stood recorded at the report's instant.
 *
 * @param flight one for a whole chain of amendments and repeats
 * @param sentAt UTC; null for what was filed and never sent
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

    boolean isNotification() {
        return derived.clearance() == Clearance.NOTIFICATION;
    }

    /** The date that puts it into a period; only of what was sent, and by outcome only of what ended. */
    Instant dateBy(Basis basis) {
        return switch (basis) {
            case SENT -> Objects.requireNonNull(sentAt);
            case DEPARTURE -> derived.departureAt();
            case OUTCOME -> Objects.requireNonNull(derived.endsAt());
        };
    }

    /** When it ended, where it has by then; what went unanswered did at its deadline. */
    public @Nullable Instant endedAt(Instant asOf) {
        var ends = derived.endsAt();
        if (ends == null || ends.isAfter(asOf)) {
            return null;
        }
        return statusAt(asOf) == Status.UNANSWERED ? derived.deadlineAt() : ends;
    }

    /** Why it was denied, where it was. */
    public @Nullable DenialReason deniedFor(Instant asOf) {
        return statusAt(asOf) == Status.DENIED ? derived.denialReason() : null;
    }

    /** Hours from the sending to the answer that decided; null where none did by then. */
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
}
