package org.flightclearance.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of what is never stored itself. */
public final class Sha256 {

    private Sha256() {}

    /** The hash of the parts in that order, each kept apart from the next, in hexadecimal. */
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
