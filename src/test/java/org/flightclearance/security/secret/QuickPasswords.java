package org.flightclearance.security.secret;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/** Passwords that take next to no time: most tests add accounts, and few are about passwords. */
@Mock
@ApplicationScoped
class QuickPasswords extends Passwords {

    private static final int LEAST = 4;

    QuickPasswords() {
        super(LEAST);
    }
}
