package org.flightclearance.security.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of values that must not be stored themselves. */
public final class Sha256 {

    private Sha256() {}

    /** The hash of the parts in hexadecimal. Each part is preceded by its length, so that parts cannot run together. */
    public static String of(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                if (parts.length > 1) {
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                }
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
