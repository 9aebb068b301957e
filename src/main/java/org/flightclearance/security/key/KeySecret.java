package org.flightclearance.security.key;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.flightclearance.security.secret.Sha256;

/** The secret of an API key: a fixed prefix that secret scanners can search for, and 256 random bits. */
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

    /** Parses a secret that a caller sent; empty if it has another form. */
    public static Optional<KeySecret> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new KeySecret(text)) : Optional.empty();
    }

    /** The whole secret; shown only once. */
    public String text() {
        return text;
    }

    /** Its first characters, by which people tell keys apart. */
    String prefix() {
        return text.substring(0, MARK.length() + SHOWN);
    }

    public String hash() {
        return Sha256.of(text);
    }

    /** The prefix with such digits. */
    static String prefix(String digits) {
        return MARK + digits;
    }

    /** The digits of such a prefix. */
    static String digits(String prefix) {
        return prefix.substring(MARK.length());
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
