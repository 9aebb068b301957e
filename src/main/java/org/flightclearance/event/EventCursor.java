package org.flightclearance.event;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the stream of all missions: the next page begins after it.
 *
 * @param position of the last event before it, whether or not the caller may read that one
 */
public record EventCursor(long position) {

    /** After the newest event. */
    public static final EventCursor NOW = new EventCursor(Long.MAX_VALUE);

    private static final String NAME_OF_NOW = "now";
    private static final Pattern WRITTEN = Pattern.compile("events ([0-9]{1,18})");

    public String opaque() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("events " + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a cursor, or {@code now}. Empty: it is neither. */
    public static Optional<EventCursor> read(String text) {
        if (text.equalsIgnoreCase(NAME_OF_NOW)) {
            return Optional.of(NOW);
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1);
            return Optional.of(WRITTEN.matcher(decoded))
                    .filter(written -> written.matches())
                    .map(written -> new EventCursor(Long.parseLong(written.group(1))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
