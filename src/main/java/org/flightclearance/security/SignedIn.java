package org.flightclearance.security;

import java.util.Optional;

/**
 * Somebody who has signed in, as their session cookie knows them.
 *
 * @param epoch of the account at that moment; a later one ends all sessions of before
 */
record SignedIn(String name, int epoch) {

    private static final char BETWEEN = '#';

    static SignedIn of(Account account) {
        return new SignedIn(account.name(), account.epoch());
    }

    /** Empty where it is not what {@link #written} writes. */
    static Optional<SignedIn> read(String written) {
        int between = written.lastIndexOf(BETWEEN);
        var epoch = written.substring(between + 1);
        return between < 0 || !epoch.matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.of(new SignedIn(written.substring(0, between), Integer.parseInt(epoch)));
    }

    String written() {
        return name + BETWEEN + epoch;
    }
}
