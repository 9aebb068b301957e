package org.flightclearance.security.signin;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.account.Account;

/**
 * Reads session cookies that the framework no longer accepts. Its PersistentLoginManager encrypts them with AES-GCM and
 * the SHA-256 of the key: length of the IV, IV, and {@code milliseconds:account#epoch}.
 */
@ApplicationScoped
public class SessionCookies {

    private static final Pattern CONTENT = Pattern.compile("\\d{1,18}:(?<session>.*)", Pattern.DOTALL);
    private static final int TAG_BITS = 128;
    private static final int IV_BYTES = 12;

    private final String key;

    SessionCookies(@ConfigProperty(name = SessionKeySource.KEY) String key) {
        this.key = key;
    }

    /** The account of the session, also of an ended one; empty if this application did not write the cookie. */
    public Optional<String> accountOf(@Nullable String cookie) {
        return signedIn(cookie).map(SignedIn::name);
    }

    /** The id of the session; empty if no provider has begun it. */
    public Optional<String> sessionOf(@Nullable String cookie) {
        return signedIn(cookie).map(SignedIn::session);
    }

    /** The content of the cookie of a new session. */
    public static String content(Account account, String session) {
        return SignedIn.of(account, session).written();
    }

    private Optional<SignedIn> signedIn(@Nullable String cookie) {
        try {
            return cookie == null ? Optional.empty() : read(Base64.getDecoder().decode(cookie));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<SignedIn> read(byte[] cookie) throws GeneralSecurityException {
        var buffer = ByteBuffer.wrap(cookie);
        if (buffer.get() != IV_BYTES) {
            return Optional.empty();
        }
        var iv = new byte[IV_BYTES];
        buffer.get(iv);
        var encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(hash, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        var content = CONTENT.matcher(new String(cipher.doFinal(encrypted), StandardCharsets.UTF_8));
        return content.matches() ? SignedIn.read(content.group("session")) : Optional.empty();
    }
}
