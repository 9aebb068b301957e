package org.flightclearance.security.account;

import org.flightclearance.security.Rights;

/** Accounts for tests that need no database. */
public final class UnstoredAccount {

    private UnstoredAccount() {}

    public static Account with(Rights rights) {
        return new Account("clerk", "correct horse", rights);
    }
}
