package org.flightclearance.webhook.receiver;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/** The header with which a receiver says when it wants to be called again (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** @return null if there is no header, or it cannot be read */
    static @Nullable Instant at(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return now.plusSeconds(Long.parseLong(text));
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
