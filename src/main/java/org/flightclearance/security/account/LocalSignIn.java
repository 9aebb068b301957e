package org.flightclearance.security.account;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may sign in with a password: everybody who has one, or, where a provider signs people in, only the account {@code
 * admin}, so that somebody can come in while the provider is away.
 */
@ApplicationScoped
public class LocalSignIn {

    private final boolean forAll;

    /** @param issuer of the provider; left out or empty: there is none */
    LocalSignIn(@ConfigProperty(name = "fct.oidc.issuer") Optional<String> issuer) {
        this.forAll = issuer.filter(text -> !text.isBlank()).isEmpty();
    }

    public boolean isFor(Account account) {
        return account.identity() == null && (forAll || account.name().equals(FirstAdministrator.NAME));
    }
}
