package org.flightclearance.api.idempotency;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;

/** Computes the fingerprint of a call, which tells a repeated call from a different one. */
@RequestScoped
public class CallFingerprint {

    private final MessageDigest digest = sha256();

    /** Wraps the body so that the bytes read go into the fingerprint. Every reader of bodies must read from it. */
    public InputStream of(InputStream body) {
        return new DigestInputStream(body, digest);
    }

    /** The hash of the address, the method and the body read so far, in hexadecimal. Call it only once. */
    String fingerprint(Request request, UriInfo uri) {
        var address = request.getMethod() + " " + uri.getRequestUri().getRawPath() + "?"
                + uri.getRequestUri().getRawQuery();
        return HexFormat.of().formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
