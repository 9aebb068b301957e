package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.time.RecordableTime;

/**
 * How long a request is open, in buckets of up to 1, 4, 16, … days. So the requests that were open at an instant are found
 * in a few short index ranges: in each bucket, they were sent no longer before the instant than the bucket is long.
 */
public enum OpenDuration {
    UNDER_1_DAY(1),
    UNDER_4_DAYS(4),
    UNDER_16_DAYS(16),
    UNDER_64_DAYS(64),
    UNDER_256_DAYS(256),
    UNDER_1024_DAYS(1024),
    LONGER(Integer.MAX_VALUE);

    private final Duration length;

    OpenDuration(int days) {
        this.length = Duration.ofDays(days);
    }

    static @Nullable OpenDuration of(@Nullable Instant sentAt, @Nullable Instant endsAt) {
        if (sentAt == null || endsAt == null) {
            return null;
        }
        var open = Duration.between(sentAt, endsAt);
        for (var bucket : values()) {
            if (open.compareTo(bucket.length) < 0) {
                return bucket;
            }
        }
        return LONGER;
    }

    /** No request of this bucket that was open at the given instant was sent before the returned one. */
    public Instant earliestSending(Instant openAt) {
        return this == LONGER ? RecordableTime.FIRST : openAt.minus(length);
    }
}
