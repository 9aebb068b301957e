package org.flightclearance.security;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;

/**
 * What describes an account as it is sent in; what is left out of a change stays as it is.
 *
 * @param name lower or upper case letters, digits, and {@code . _ @ -}; it never changes
 * @param password 8 characters at least and 72 bytes at most, which is as far as its hash reads
 * @param missions codes of missions
 * @param disabled whether it may no longer sign in
 */
public record AccountProfile(
        @Nullable String name,
        @Nullable String password,
        @Nullable Set<@Nullable Role> roles,
        @Nullable Set<@Nullable String> missions,
        @Nullable Boolean disabled) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD_BYTES = 72;

    /** What is wrong with it as the description of a new account. */
    Faults faultsWhenNew() {
        var faults = faultsOfChange();
        if (name == null || !NAME.matcher(name).matches()) {
            faults.add("/name", "fault.account_name");
        }
        if (password == null) {
            faults.add("/password", "fault.required");
        }
        if (roles == null || roles.isEmpty()) {
            faults.add("/roles", "fault.required");
        }
        return faults;
    }

    Faults faultsOfChange() {
        var faults = new Faults();
        if (password != null
                && (password.length() < SHORTEST_PASSWORD
                        || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES)) {
            faults.add("/password", "fault.password_length", SHORTEST_PASSWORD, LONGEST_PASSWORD_BYTES);
        }
        if (roles != null && (roles.isEmpty() || hasGap(roles))) {
            faults.add("/roles", "fault.required");
        }
        if (missions != null && hasGap(missions)) {
            faults.add("/missions", "fault.required");
        }
        return faults;
    }

    /** Sets that never hold a null refuse to be asked for one. */
    private static boolean hasGap(Set<?> some) {
        return some.stream().anyMatch(Objects::isNull);
    }
}
