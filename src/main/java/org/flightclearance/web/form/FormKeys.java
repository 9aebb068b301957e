package org.flightclearance.web.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.filing.FiledForms.SentForm;

/** The random key in a form that files something. The form keeps it when it is shown again with faults. */
public final class FormKeys {

    /** The hidden field. */
    public static final String FIELD = "once";

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** They say nothing about what is filed. */
    private static final Set<String> LEFT_OUT = Set.of("action", "draft", PostedFields.CONFIRMED);

    private FormKeys() {}

    /** For a form that is shown for the first time. */
    public static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The form as it was sent; null: without a key. */
    public static @Nullable SentForm of(PostedFields posted) {
        var key = posted.several(FIELD).stream().findFirst().orElse("");
        if (!KEY.matcher(key).matches()) {
            return null;
        }
        var digest = sha256();
        new TreeMap<>(posted.fields()).forEach((name, values) -> {
            if (!LEFT_OUT.contains(name)) {
                digest.update((name + '\0' + String.join("\0", values) + "\0\0").getBytes(StandardCharsets.UTF_8));
            }
        });
        return new SentForm(key, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
