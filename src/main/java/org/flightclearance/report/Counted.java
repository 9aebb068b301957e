package org.flightclearance.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.NoticeGiven;
import org.flightclearance.request.DenialReason;
import org.flightclearance.request.Standing;
import org.flightclearance.request.Status;

/** One request as a report counts it: sent, and as it stood recorded at the report's instant. */
public record Counted(
        UUID entry,
        UUID flight,
        String reference,
        Purpose purpose,
        AircraftClass aircraftClass,
        @Nullable String callsign,
        @Nullable String sector,
        @Nullable String authority,
        Instant sentAt,
        Standing standing) {

    public Status statusAt(Instant asOf) {
        return standing.statusAt(asOf, true);
    }

    /** When it ended, where it has by then; what went unanswered did at its deadline. */
    public @Nullable Instant endedAt(Instant asOf) {
        var ends = standing.endsAt();
        if (ends == null || ends.isAfter(asOf)) {
            return null;
        }
        return statusAt(asOf) == Status.UNANSWERED ? standing.deadlineAt() : ends;
    }

    /** Why it was denied, where it was. */
    public @Nullable DenialReason deniedFor(Instant asOf) {
        return statusAt(asOf) == Status.DENIED ? standing.denialReason() : null;
    }

    /** Hours from the sending to the answer that decided; null where none did by then. */
    @Nullable
    BigDecimal answerHours(Instant asOf) {
        var status = statusAt(asOf);
        var endsAt = standing.endsAt();
        return endsAt != null && (status == Status.APPROVED || status == Status.DENIED)
                ? NoticeGiven.hoursBetween(sentAt, endsAt)
                : null;
    }

    Duration notice() {
        return Duration.between(sentAt, standing.departureAt());
    }
}
