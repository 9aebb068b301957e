package org.flightclearance.request;

import java.time.Instant;

/**
 * How a request would stand if an answer were recorded that has no faults.
 *
 * @param request as it is recorded
 * @param reply the answer
 * @param after what would follow from the facts
 */
public record Prospect(FlightRequest request, Reply reply, DerivedFacts after) {

    public Status statusAt(Instant asOf) {
        return after.statusAt(asOf, request.isSent());
    }
}
