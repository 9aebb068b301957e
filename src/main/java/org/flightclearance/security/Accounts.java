package org.flightclearance.security;

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

    public List<Account> byName() {
        return listAll(Sort.by("name"));
    }
}
