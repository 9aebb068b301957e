package org.flightclearance.security.account;

import jakarta.enterprise.context.ApplicationScoped;

import org.flightclearance.security.Role;

/** Knows whether only one account is left that can administer. That one must stay administrator. */
@ApplicationScoped
class LastAdministrator {

    private final Accounts accounts;
    private final LocalSignIn local;
    private final Installation installation;

    LastAdministrator(Accounts accounts, LocalSignIn local, Installation installation) {
        this.accounts = accounts;
        this.local = local;
        this.installation = installation;
    }

    /** Until the transaction ends, nobody else finds out, so that two administrators cannot remove each other at once. */
    boolean is(Account account) {
        if (!canAdminister(account)) {
            return false;
        }
        installation.lock();
        return accounts.listAll().stream().filter(this::canAdminister).count() == 1;
    }

    private boolean canAdminister(Account account) {
        // One whom a provider signs in may lose the group at any time
        return local.isFor(account) && !account.isDisabled() && account.rights().have(Role.ADMIN);
    }
}
