package org.flightclearance.request.deadline;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

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
        var filed = request.asFiled();
        var purpose = Objects.requireNonNull(filed.purpose());
        var sending = request.sending();
        var calendar = rulebook.calendar(purpose, sending == null ? null : sending.authority());
        var terms = sending != null
                ? request.terms()
                : Terms.of(
                        rulebook.inForce(purpose, now),
                        request.isCovered() ? Clearance.NOTIFICATION : filed.clearance(),
                        null,
                        request.derived().departureAt(),
                        calendar);
        return terms.latestSending(calendar);
    }
}
