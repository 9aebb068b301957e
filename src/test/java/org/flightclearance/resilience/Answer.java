package org.flightclearance.resilience;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What came of one call.
 *
 * @param status 0: there was no answer
 * @param reference of the request that the call filed; null: it filed none
 * @param retryAfter in how many seconds to come back; null: it does not say
 */
record Answer(int status, String body, @Nullable String reference, @Nullable String retryAfter, Duration took) {

    boolean isFiled() {
        return status == 201 || status == 303;
    }

    /** Whether it says that nothing was done and when to try again. */
    boolean isPutOff() {
        boolean later = status == 429 || status == 503 || status == 409 && body.contains("idempotency-in-progress");
        return later && retryAfter != null;
    }
}
