package org.flightclearance.calendar;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.security.secret.Sha256;

/** The secret in the address of a calendar feed: 256 random bits. */
public final class FeedToken {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private FeedToken(String text) {
        this.text = text;
    }

    static FeedToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedToken(HexFormat.of().formatHex(bytes));
    }

    /** Parses a token from an address; empty if it has another form. */
    public static Optional<FeedToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new FeedToken(text)) : Optional.empty();
    }

    /** The path of the feed. */
    public String path() {
        return "/calendar/" + text + ".ics";
    }

    /** The whole token; shown only once. */
    public String text() {
        return text;
    }

    String hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "a token";
    }
}
