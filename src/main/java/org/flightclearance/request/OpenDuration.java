package org.flightclearance.request;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.flightclearance.time.RecordableTime;

/**
 * How long a request is open, in classes that quadruple. What was open at an instant is so found in a few short ranges
 * of an index, whatever was sent before: of each class nothing that was sent longer ago than the class is long.
 */
public enum OpenDuration {
    UNDER_1_DAY(1),
    UNDER_4_DAYS(4),
    UNDER_16_DAYS(16),
    UNDER_64_DAYS(64),
    UNDER_256_DAYS(256),
    UNDER_1024_DAYS(1024),
    LONGER(Integer.MAX_VALUE);

    private final Duration most;

    OpenDuration(int days) {
        this.most = Duration.ofDays(days);
    }

    static @Nullable OpenDuration of(@Nullable Instant sentAt, @Nullable Instant endsAt) {
        if (sentAt == null || endsAt == null) {
            return null;
        }
        var open = Duration.between(sentAt, endsAt);
        for (var length : values()) {
            if (open.compareTo(length.most) < 0) {
                return length;
            }
        }
        return LONGER;
    }

    /** Before this none of the class can have been sent that was still open at the given instant. */
    public Instant earliestSending(Instant openAt) {
        return this == LONGER ? RecordableTime.FIRST : openAt.minus(most);
    }
}
