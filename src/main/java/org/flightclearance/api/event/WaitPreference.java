package org.flightclearance.api.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** For how long a caller would wait for an answer (RFC 7240, section 4.3). */
final class WaitPreference {

    static final String HEADER = "Prefer";
    static final String APPLIED = "Preference-Applied";

    /** Proxies end calls that take longer. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?:[;,]|$)", Pattern.CASE_INSENSITIVE);

    private WaitPreference() {}

    /**
     * Reads the preference, at most {@link #LONGEST}. Empty if there is none: what cannot be read is no error, as for every
     * preference.
     */
    static Optional<Duration> of(List<String> headers) {
        return headers.stream()
                .map(WAIT::matcher)
                .filter(wait -> wait.find())
                .map(wait -> Duration.ofSeconds(Long.parseLong(wait.group(1))))
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait)
                .findFirst();
    }

    static String applied(Duration wait) {
        return "wait=" + wait.toSeconds();
    }
}
