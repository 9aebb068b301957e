package org.flightclearance.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.Mock;

/** Hashes passwords in a millisecond instead of seventy, because nearly every test adds accounts. */
@Mock
@ApplicationScoped
class QuickPasswords extends Passwords {

    private static final int LEAST_COST = 4;

    @Override
    String hash(String password) {
        return BcryptUtil.bcryptHash(password, LEAST_COST);
    }
}
