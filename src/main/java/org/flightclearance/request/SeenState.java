package org.flightclearance.request;

import java.time.Instant;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;

/** The state of a request on which somebody decided to act: its version, and its status, which passes without a write. */
public record SeenState(int version, Status status) {

    /** @throws Refused as stale, where the request is no longer what was seen */
    void check(FlightRequest request, Instant now) {
        if (version != request.version() || status != request.statusAt(now)) {
            throw new Refused(
                    Refusal.STALE_VERSION,
                    Sentence.of("refused.stale", request.reference(), request.version(), request.statusAt(now)));
        }
    }
}
