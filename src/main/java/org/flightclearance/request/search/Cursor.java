package org.flightclearance.request.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.time.RecordableTime;

/**
 * The position of a request in a list. The next page begins after the cursor of the last request of a page.
 *
 * @param value the instant that the list is sorted by; null if the request has none
 */
public record Cursor(@Nullable Instant value, UUID id) {

    public String opaque() {
        var text = (value == null ? "" : value.toString()) + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused if the text is no cursor */
    public static Cursor parse(String opaque) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
            var space = text.indexOf(' ');
            if (space >= 0) {
                var value = text.substring(0, space);
                return new Cursor(
                        value.isEmpty()
                                ? null
                                : RecordableTime.instant(value).orElseThrow(IllegalArgumentException::new),
                        UUID.fromString(text.substring(space + 1)));
            }
        } catch (IllegalArgumentException notOurs) {
            throw Refused.at("/cursor", "fault.cursor");
        }
        throw Refused.at("/cursor", "fault.cursor");
    }
}
