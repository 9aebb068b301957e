package org.flightclearance.api.protocol;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

/** What a caller would prefer, by the header {@code Prefer} (RFC 7240). What is unknown or malformed is passed over. */
public final class Preferences {

    public static final String APPLIED = "Preference-Applied";

    private static final String PREFER = "Prefer";

    private final Map<String, String> values = new HashMap<>();

    private Preferences() {}

    public static Preferences of(HttpHeaders headers) {
        var preferences = new Preferences();
        List<String> lines = headers.getRequestHeader(PREFER);
        if (lines != null) {
            lines.forEach(preferences::read);
        }
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
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** Whether a short answer is preferred: {@code return=minimal}. */
    public boolean wantsMinimal() {
        return "minimal".equals(value("return"));
    }
}
