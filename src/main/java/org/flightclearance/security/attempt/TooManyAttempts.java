package org.flightclearance.security.attempt;

import java.time.Duration;

import io.quarkus.security.AuthenticationException;

/** Thrown where too many passwords were wrong: this one was not looked at. */
public class TooManyAttempts extends SecurityException implements AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration left;

    TooManyAttempts(Duration left) {
        this.left = left;
    }

    /** How long it takes until a password is looked at again. */
    public Duration left() {
        return left;
    }
}
