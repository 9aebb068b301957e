package org.flightclearance.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.security.Right;
import org.flightclearance.security.RightProfile;
import org.flightclearance.security.Rights;
import org.flightclearance.security.Role;
import org.flightclearance.security.account.ProviderAccountService;
import org.flightclearance.security.account.ProviderPerson;
import org.flightclearance.security.key.ApiKeyProfile;
import org.flightclearance.security.key.ApiKeyService;

/** Keys of people whom a provider of identities signed in, and whose roles follow from their groups there. */
@ApplicationScoped
class ProviderKeys {

    private static final String ISSUER = "https://identity.example.org";

    private final ProviderAccountService accounts;
    private final ApiKeyService keys;

    ProviderKeys(ProviderAccountService accounts, ApiKeyService keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /** A key with the role in the mission, of somebody in a group with that role and in one with another role elsewhere. */
    String of(Role role, String mission, Role other, String elsewhere) {
        var rights = Rights.of(List.of(new Right(mission, role), new Right(elsewhere, other)));
        return made(person(), rights, role, mission);
    }

    /** Likewise, of somebody who has been taken out of all groups since. */
    String ofFormer(Role role, String mission) {
        var person = person();
        var key = made(person, Rights.of(List.of(new Right(mission, role))), role, mission);
        OwnTransaction.run(() -> accounts.signIn(person, Set.of(), Rights.NONE, Instant.now()));
        return key;
    }

    private String made(ProviderPerson person, Rights rights, Role role, String mission) {
        var now = Instant.now();
        var actor = OwnTransaction.call(() -> accounts.signIn(person, person.groups(), rights, now)
                .orElseThrow()
                .actor());
        var profile = new ApiKeyProfile("Air tasking", null, null, List.of(new RightProfile(mission, role)), null);
        return keys.make(actor, profile, rights.missions()::contains, now)
                .secret()
                .text();
    }

    private static ProviderPerson person() {
        return new ProviderPerson(ISSUER, "person-" + UUID.randomUUID(), null, Set.of("air operations"));
    }
}
