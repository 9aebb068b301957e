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

/** What a call sends in, told by its fingerprint, so that the same can be told from another. */
@RequestScoped
public class Payload {

    private final MessageDigest digest = sha256();

    /** The same body, whose bytes count as they are read; every reader of bodies reads from here. */
    public InputStream of(InputStream body) {
        return new DigestInputStream(body, digest);
    }

    /** Of the address, the method and all that was received so far, as hexadecimal digits; asked once a call. */
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
