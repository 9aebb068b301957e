package org.flightclearance.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.notice.Clearance;
import org.flightclearance.request.Status;

/**
 * A request for permission that was sent, with only what weekly figures count of it.
 *
 * @param sentAt UTC
 * @param endsAt the first instant at which {@code endsAs} holds, UTC; null: nothing ends it
 */
public record SentRequest(
        @Nullable String authority, Instant sentAt, @Nullable Instant endsAt, @Nullable Status endsAs) {

    Status statusAt(Instant asOf) {
        return Status.at(asOf, true, Clearance.REQUIRED, endsAt, endsAs);
    }
}
