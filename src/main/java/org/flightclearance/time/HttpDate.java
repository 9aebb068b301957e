package org.flightclearance.time;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of an answer for its header {@code Date} (RFC 9110, section 5.6.7). */
public final class HttpDate {

    private static final DateTimeFormatter FIXED =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private HttpDate() {}

    /** Real time, because caches count from it and the application's clock may be frozen. */
    public static String now() {
        return FIXED.format(ZonedDateTime.now(ZoneOffset.UTC));
    }
}
