package org.flightclearance.request;

import java.time.Instant;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** The version and the status of a request that somebody saw. The status can change without a new version. */
public record SeenState(int version, Status status) {

    /** @throws Refused as stale, if the request has changed since */
    public void check(FlightRequest request, Instant now) {
        if (version != request.version() || status != request.statusAt(now)) {
            throw new Refused(
                    Refusal.STALE_VERSION,
                    Sentence.of("refused.stale", request.reference(), request.version(), request.statusAt(now)));
        }
    }
}
