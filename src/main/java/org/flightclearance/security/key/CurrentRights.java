package org.flightclearance.security.key;

import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.security.Actor;
import org.flightclearance.security.account.Account;
import org.flightclearance.security.account.Accounts;

/** What an account or a key may do now, for work that goes on in its name while it is not calling. */
@ApplicationScoped
public class CurrentRights {

    private final Accounts accounts;
    private final ApiKeys keys;

    CurrentRights(Accounts accounts, ApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /**
     * Reads the rights in the running transaction.
     *
     * @param name as {@link Actor#name} gave it
     * @return empty if the account is disabled, or the key revoked or expired
     */
    public Optional<Actor> of(String name, Instant now) {
        return ApiKey.prefixIn(name)
                .map(prefix -> keys.withPrefix(prefix)
                        .filter(key -> key.stateAt(now) == KeyState.IN_USE)
                        .map(ApiKey::actor))
                .orElseGet(() -> accounts.named(name)
                        .filter(account -> !account.isDisabled())
                        .map(Account::actor));
    }
}
