package org.flightclearance.request.deadline;

import java.time.Instant;
import java.util.Optional;

import org.flightclearance.notice.AuthorityCalendar;
import org.flightclearance.notice.Clearance;
import org.flightclearance.notice.Rulebook;
import org.flightclearance.notice.Terms;
import org.flightclearance.request.FlightRequest;

/** Until when a request has to be sent to give full notice. */
public final class LatestSending {

    private LatestSending() {}

    /**
     * The latest sending that still gives full notice, UTC; empty if there is no minimum. By the rule that would apply if it
     * were sent now; if it is sent, by the one that applied.
     *
     * @param now UTC
     */
    public static Optional<Instant> of(FlightRequest request, Rulebook rulebook, Instant now) {
        return terms(request, rulebook, now).latestSending(calendar(request, rulebook));
    }

    /** The same, wherever the provisional holidays fall: at most a day from where they are recorded. */
    public static Optional<Instant> safely(FlightRequest request, Rulebook rulebook, Instant now) {
        return terms(request, rulebook, now).latestSafeSending(calendar(request, rulebook));
    }

    private static Terms terms(FlightRequest request, Rulebook rulebook, Instant now) {
        var filed = request.asFiled();
        return request.isSent()
                ? request.terms()
                : Terms.of(
                        rulebook.inForce(request.purpose(), now),
                        request.isCovered() ? Clearance.NOTIFICATION : filed.clearance(),
                        null,
                        request.derived().departureAt(),
                        calendar(request, rulebook));
    }

    private static AuthorityCalendar calendar(FlightRequest request, Rulebook rulebook) {
        var sending = request.sending();
        return rulebook.calendar(request.purpose(), sending == null ? null : sending.authority());
    }
}
