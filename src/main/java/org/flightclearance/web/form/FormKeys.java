package org.flightclearance.web.form;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.request.filing.FiledForms.SentForm;
import org.flightclearance.security.secret.Sha256;

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
        var parts = new ArrayList<String>();
        new TreeMap<>(posted.fields()).forEach((name, values) -> {
            if (!LEFT_OUT.contains(name)) {
                parts.add(name);
                parts.add(Sha256.of(values.toArray(String[]::new)));
            }
        });
        return new SentForm(key, Sha256.of(parts.toArray(String[]::new)));
    }
}
