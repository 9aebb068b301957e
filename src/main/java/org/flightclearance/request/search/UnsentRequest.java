package org.flightclearance.request.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Purpose;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;

/**
 * A request that is filed and not sent.
 *
 * @param departureAt the first leg's ETD, UTC
 * @param askedClearance what the filer chose, or a notification under a permit; null: the rule in force decides
 * @param clearance what the request asks for
 * @param sendBy the latest sending that still gives full notice, UTC; null: not looked up, or no minimum notice
 * @param safeSendBy the latest one that does wherever the provisional holidays fall, UTC; null likewise
 */
public record UnsentRequest(
        UUID id,
        String reference,
        String mission,
        Instant departureAt,
        Purpose purpose,
        @Nullable Clearance askedClearance,
        Clearance clearance,
        @Nullable Instant sendBy,
        @Nullable Instant safeSendBy) {

    /** As a query reads it. */
    public UnsentRequest(
            UUID id,
            String reference,
            String mission,
            Instant departureAt,
            Purpose purpose,
            @Nullable Clearance askedClearance,
            Clearance clearance,
            boolean underPermit) {
        this(
                id,
                reference,
                mission,
                departureAt,
                purpose,
                underPermit ? clearance : askedClearance,
                clearance,
                null,
                null);
    }

    /** By the latest sending that is safe, or by departure if there is no minimum; then departed notifications. */
    static Comparator<UnsentRequest> bySendBy(Instant now) {
        return Comparator.comparing((UnsentRequest request) -> request.hasDeparted(now))
                .thenComparing(request -> Objects.requireNonNullElse(request.safeSendBy, request.departureAt))
                .thenComparing(UnsentRequest::id);
    }

    /** With both times by the rule that is in force now: the one that applies if it is sent now. */
    UnsentRequest withSendBy(Rulebook rulebook, Instant now) {
        var calendar = rulebook.calendar(purpose, null);
        var terms = Terms.of(rulebook.inForce(purpose, now), askedClearance, null, departureAt, calendar);
        Optional<Instant> latest = terms.latestSending(calendar);
        Optional<Instant> safe = terms.latestSafeSending(calendar);
        return new UnsentRequest(
                id,
                reference,
                mission,
                departureAt,
                purpose,
                askedClearance,
                clearance,
                latest.orElse(null),
                safe.orElse(null));
    }

    /** Whether the flight has departed, so that only a notification can still be sent. */
    public boolean hasDeparted(Instant now) {
        return !departureAt.isAfter(now);
    }
}
