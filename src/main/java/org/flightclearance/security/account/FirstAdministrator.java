package org.flightclearance.security.account;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.flightclearance.security.Right;
import org.flightclearance.security.Rights;
import org.flightclearance.security.Role;
import org.flightclearance.security.secret.Passwords;

/** Creates the administrator of a new database, and resets the password if it was lost. */
@ApplicationScoped
public class FirstAdministrator {

    public static final String NAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final Installation installation;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PrintedPasswords printed;
    private final Optional<String> password;
    private final Optional<String> resetPassword;
    private final boolean readsOnly;

    /**
     * @param password of the first administrator; left out: a random one, printed once
     * @param resetPassword a new password for {@code admin}, set at one start after the old one was lost
     * @param readsOnly whether nothing may be written
     */
    FirstAdministrator(
            Installation installation,
            Accounts accounts,
            Passwords passwords,
            PrintedPasswords printed,
            @ConfigProperty(name = "fct.admin-password") Optional<String> password,
            @ConfigProperty(name = "fct.admin-password-reset") Optional<String> resetPassword,
            @ConfigProperty(name = "fct.reads-only") boolean readsOnly) {
        this.installation = installation;
        this.accounts = accounts;
        this.passwords = passwords;
        this.printed = printed;
        this.password = password;
        this.resetPassword = resetPassword;
        this.readsOnly = readsOnly;
    }

    @Transactional
    void onStart(@Observes @Priority(10) StartupEvent start) {
        if (readsOnly) {
            return;
        }
        installation.lock();
        if (accounts.count() == 0) {
            var chosen = password.orElseGet(Passwords::random);
            accounts.persist(new Account(NAME, passwords.hash(chosen), Rights.each(Set.of(Role.ADMIN), Set.of())));
            printed.add(NAME, password.isPresent() ? "the password of FCT_ADMIN_PASSWORD" : chosen);
            LOG.info("New database.");
        }
        resetPassword.ifPresent(this::reset);
    }

    private void reset(String newPassword) {
        var admin = accounts.named(NAME).orElseThrow();
        admin.passwordHashIs(passwords.hash(newPassword));
        admin.firstPasswordIs(false);
        admin.disabledIs(false);
        admin.worksAs(Rights.of(Stream.concat(admin.rights().list().stream(), Stream.of(new Right(null, Role.ADMIN)))
                .toList()));
        LOG.warnf("The password of %s was reset. Unset FCT_ADMIN_PASSWORD_RESET before the next start.", NAME);
    }
}
