package org.flightclearance.security;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret of an API key: 256 random bits behind letters that scanners of leaked secrets can look for. */
public final class KeySecret {

    private static final String MARK = "fct_";
    private static final int BYTES = 32;
    private static final int SHOWN = 8;
    private static final Pattern FORM = Pattern.compile(MARK + "[0-9a-f]{" + 2 * BYTES + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private KeySecret(String text) {
        this.text = text;
    }

    static KeySecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret(MARK + HexFormat.of().formatHex(bytes));
    }

    /** What was sent as one; empty where it cannot be any. */
    static Optional<KeySecret> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new KeySecret(text)) : Optional.empty();
    }

    /** The whole of it, to be shown once. */
    public String text() {
        return text;
    }

    /** Its beginning, by which people tell keys apart. */
    String prefix() {
        return text.substring(0, MARK.length() + SHOWN);
    }

    String hash() {
        return Sha256.of(text);
    }

    /** The digits of such a beginning. */
    static String digits(String prefix) {
        return prefix.substring(MARK.length());
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
