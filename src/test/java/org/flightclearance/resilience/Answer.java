package org.flightclearance.resilience;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The result of one call.
 *
 * @param status 0: there was no answer
 * @param reference reference of the request that the call filed; null: none
 * @param retryAfter seconds to wait before the next try; null: not given
 */
record Answer(int status, String body, @Nullable String reference, @Nullable String retryAfter, Duration took) {

    boolean isFiled() {
        return status == 201 || status == 303;
    }

    /** Whether the answer says that nothing was done and when to try again. */
    boolean isPutOff() {
        boolean later = status == 429 || status == 503 || status == 409 && body.contains("idempotency-in-progress");
        return later && retryAfter != null;
    }
}
