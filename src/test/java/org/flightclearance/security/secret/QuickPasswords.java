package org.flightclearance.security.secret;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/** Passwords that take next to no time: most tests add accounts, all with one password, and few are about passwords. */
@Mock
@ApplicationScoped
class QuickPasswords extends Passwords {

    private static final int LEAST = 4;

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    QuickPasswords() {
        super(LEAST);
    }

    @Override
    public String hash(String password) {
        return hashes.computeIfAbsent(password, super::hash);
    }
}
