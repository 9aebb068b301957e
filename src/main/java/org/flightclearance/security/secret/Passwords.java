package org.flightclearance.security.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.elytron.security.common.BcryptUtil;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks passwords. A check takes about 70 ms on purpose, so a successful one is cached for a minute. The
 * stored hash is part of the cache key, so that a changed password counts at once.
 */
@ApplicationScoped
public class Passwords {

    private static final int COST = 10;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cache<String, Boolean> passed = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();
    private final byte[] salt = RANDOM.generateSeed(32);

    private final int cost;

    /** Checked for an unknown name, so that it takes as long as a known one. */
    private final String nobodysHash;

    Passwords() {
        this(COST);
    }

    /** @param cost logarithm of the number of rounds to base two */
    Passwords(int cost) {
        this.cost = cost;
        this.nobodysHash = BcryptUtil.bcryptHash(random(), cost);
    }

    public String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    public boolean match(String password, @Nullable String hash) {
        if (hash == null) {
            BcryptUtil.matches(password, nobodysHash);
            return false;
        }
        var credential = digest(password, hash);
        if (passed.getIfPresent(credential) != null) {
            return true;
        }
        boolean matches = BcryptUtil.matches(password, hash);
        if (matches) {
            passed.put(credential, true);
        }
        return matches;
    }

    /** A new password with 128 random bits. */
    public static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String digest(String password, String hash) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            sha.update(hash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
