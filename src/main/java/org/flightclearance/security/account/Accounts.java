package org.flightclearance.security.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** The accounts that are stored. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    public Optional<Account> named(String name) {
        // No account name contains NUL, and PostgreSQL refuses a query with one
        return name.indexOf('\0') >= 0 ? Optional.empty() : find("name", name).firstResultOptional();
    }

    /** The account of a person at a provider. */
    Optional<Account> of(String issuer, String subject) {
        return issuer.indexOf('\0') >= 0 || subject.indexOf('\0') >= 0
                ? Optional.empty()
                : find("identity.issuer = ?1 and identity.subject = ?2", issuer, subject)
                        .firstResultOptional();
    }

    List<Account> ofProviders() {
        return list("identity.issuer is not null", Sort.by("name"));
    }

    List<Account> notConfirmedSince(Instant before) {
        return list("identity.confirmedAt < ?1 and identity.groups <> ''", before);
    }

    /** Those with a word of the provider that is dated later than that. */
    List<Account> confirmedAfter(Instant latest) {
        return list("identity.confirmedAt > ?1", latest);
    }

    /** Whether there is an account of that name, in upper or lower case. */
    boolean hasAlike(String lowerCase) {
        return count("lower(name) = ?1", lowerCase) > 0;
    }

    public List<Account> byName() {
        return listAll(Sort.by("name"));
    }
}
