package org.flightclearance.security.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Faults;
import org.flightclearance.security.RightProfile;
import org.flightclearance.security.Role;
import org.flightclearance.security.WantedRights;

/**
 * The fields of an account in a request to open or change it. A change leaves missing fields as they are.
 *
 * @param name lower or upper case letters, digits, and {@code . _ @ -}; it never changes
 * @param password at least 8 characters and at most 72 bytes: bcrypt ignores everything after them
 * @param missions codes of missions, in each of which it gets each of the roles
 * @param rights the roles one by one, each in its mission, instead of roles and missions
 * @param firstPassword whether its user must choose another password before opening any page; null: yes, if the caller
 *     sets the password of somebody else
 * @param disabled whether it may no longer sign in
 */
public record AccountProfile(
        @Nullable String name,
        @Nullable String password,
        @Nullable Set<Role> roles,
        @Nullable Set<String> missions,
        @Nullable List<@Nullable RightProfile> rights,
        @Nullable Boolean firstPassword,
        @Nullable Boolean disabled) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD_BYTES = 72;

    static AccountProfile ofPassword(@Nullable String password) {
        return new AccountProfile(null, password, null, null, null, null, null);
    }

    /** The faults of this profile for a new account. */
    public Faults faultsWhenNew() {
        var faults = faultsOfChange();
        if (name == null || !NAME.matcher(name).matches()) {
            faults.add("/name", "fault.account_name");
        }
        if (password == null) {
            faults.add("/password", "fault.required");
        }
        wanted().checkGiven(faults);
        return faults;
    }

    WantedRights wanted() {
        return new WantedRights(roles, missions, rights);
    }

    Faults faultsOfChange() {
        var faults = new Faults();
        if (password != null
                && (password.length() < SHORTEST_PASSWORD
                        || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES)) {
            faults.add("/password", "fault.password_length", SHORTEST_PASSWORD, LONGEST_PASSWORD_BYTES);
        }
        wanted().check(faults);
        return faults;
    }
}
