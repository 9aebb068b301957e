package org.flightclearance.api.protocol;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

/** What a caller would prefer, by the header {@code Prefer} (RFC 7240). What is unknown or malformed is passed over. */
public final class Preferences {

    public static final String APPLIED = "Preference-Applied";

    /** Proxies end calls that take longer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final String PREFER = "Prefer";

    private final Map<String, String> values = new HashMap<>();

    private Preferences() {}

    public static Preferences of(HttpHeaders headers) {
        return of(Objects.requireNonNullElse(headers.getRequestHeader(PREFER), List.of()));
    }

    static Preferences of(List<String> lines) {
        var preferences = new Preferences();
        lines.forEach(preferences::read);
        return preferences;
    }

    private void read(String line) {
        for (var preference : line.split(",")) {
            var token = preference.split(";", 2)[0].split("=", 2);
            // Of a preference that is given twice, the first counts
            values.putIfAbsent(
                    token[0].strip().toLowerCase(Locale.ROOT),
                    token.length < 2 ? "" : token[1].strip().replaceAll("^\"|\"$", ""));
        }
    }

    /** The value of a preference; empty if it has none; null if it is not stated. */
    private @Nullable String value(String name) {
        return values.get(name);
    }

    /** Whether a short answer is preferred: {@code return=minimal}. */
    public boolean wantsMinimal() {
        return "minimal".equals(value("return"));
    }

    /** For how long the caller would wait for an answer: {@code wait=30}, at most {@link #LONGEST_WAIT}; empty if not at all. */
    public Optional<Duration> waiting() {
        return Optional.ofNullable(value("wait"))
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
}
