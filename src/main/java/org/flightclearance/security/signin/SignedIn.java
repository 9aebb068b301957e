package org.flightclearance.security.signin;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.security.account.Account;

/**
 * Somebody who has signed in, as their session cookie knows them.
 *
 * @param epoch of the account at that moment; a later one ends all sessions of before
 * @param session id, where a provider has begun it; null: by a password
 */
record SignedIn(String name, int epoch, @Nullable String session) {

    private static final char BETWEEN = '#';
    private static final Pattern WRITTEN =
            Pattern.compile("(?<name>.*)#(?<epoch>\\d{1,9})(?:#(?<session>[A-Za-z0-9_-]{22}))?", Pattern.DOTALL);

    static SignedIn of(Account account, @Nullable String session) {
        return new SignedIn(account.name(), account.epoch(), session);
    }

    /** Empty where it is not what {@link #written} writes. */
    static Optional<SignedIn> read(String written) {
        var read = WRITTEN.matcher(written);
        return read.matches()
                ? Optional.of(
                        new SignedIn(read.group("name"), Integer.parseInt(read.group("epoch")), read.group("session")))
                : Optional.empty();
    }

    String written() {
        return name + BETWEEN + epoch + (session == null ? "" : BETWEEN + session);
    }
}
