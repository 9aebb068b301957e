package org.flightclearance.webhook.receiver;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that calls are signed with, as the Standard Webhooks specification wants: {@code whsec_} and Base64. */
public final class SigningSecret {

    private static final String MARK = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private SigningSecret(String text) {
        this.text = text;
    }

    public static SigningSecret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(MARK + Base64.getEncoder().encodeToString(bytes));
    }

    /** @param text as {@link #text} gave it */
    public static SigningSecret of(String text) {
        return new SigningSecret(text);
    }

    /** The whole secret; shown only once. */
    public String text() {
        return text;
    }

    /**
     * The signature, with its version.
     *
     * @param id of the message
     * @param at when it is sent, to the second
     */
    public String sign(String id, Instant at, String payload) {
        var key = Base64.getDecoder().decode(text.substring(MARK.length()));
        var signed = id + "." + at.getEpochSecond() + "." + payload;
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return MARK + "…";
    }
}
