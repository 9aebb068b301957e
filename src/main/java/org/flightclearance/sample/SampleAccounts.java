package org.flightclearance.sample;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;
import org.flightclearance.security.account.AccountProfile;
import org.flightclearance.security.account.AccountService;
import org.flightclearance.security.account.Accounts;
import org.flightclearance.security.secret.Passwords;

/** The accounts of the sample: one for each role except administrator, with the name of the role. */
@ApplicationScoped
class SampleAccounts {

    private static final Role[] ROLES = {Role.REQUESTER, Role.OFFICER, Role.MANAGER, Role.AUDITOR};

    private final AccountService service;
    private final Accounts accounts;

    SampleAccounts(AccountService service, Accounts accounts) {
        this.service = service;
        this.accounts = accounts;
    }

    /** Opens the accounts whose names are free. An existing account may be in use and is left unchanged. */
    Map<String, String> open(String by, Instant now) {
        var passwords = new LinkedHashMap<String, String>();
        for (var role : ROLES) {
            var name = nameOf(role);
            if (accounts.named(name).isEmpty()) {
                var password = Passwords.random();
                service.open(
                        by,
                        now,
                        // Random and printed for scripts, so no first password
                        new AccountProfile(name, password, Set.of(role), Set.of(SampleMission.CODE), null, false, null),
                        SampleMission.CODE::equals);
                passwords.put(name, password);
            }
        }
        return passwords;
    }

    /** The user who records the sample's requests. */
    static Actor officer() {
        return new Actor(nameOf(Role.OFFICER), Set.of(Role.OFFICER), Set.of(SampleMission.CODE));
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
