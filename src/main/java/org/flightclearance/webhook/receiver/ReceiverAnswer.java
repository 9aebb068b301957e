package org.flightclearance.webhook.receiver;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of a call.
 *
 * @param trouble null: the receiver has taken it
 * @param status of HTTP; null: no answer began
 * @param text the beginning of the answer's body; null: none
 * @param retryAt before which the receiver wants no other call, UTC; null: it said nothing about it
 */
public record ReceiverAnswer(
        @Nullable Trouble trouble, @Nullable Integer status, @Nullable String text, @Nullable Instant retryAt) {

    private static final int GONE = 410;

    public static ReceiverAnswer failed(Trouble trouble) {
        return new ReceiverAnswer(trouble, null, null, null);
    }

    public boolean isTaken() {
        return trouble == null;
    }

    /** Whether the receiver says that it wants no call ever again. */
    public boolean isGone() {
        return status != null && status == GONE;
    }
}
