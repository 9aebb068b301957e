package org.flightclearance.security.account;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.security.AuthenticationFailedException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.journal.Description;
import org.flightclearance.journal.Journal;
import org.flightclearance.journal.Subject;
import org.flightclearance.refusal.Faults;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Rights;
import org.flightclearance.security.Role;
import org.flightclearance.security.attempt.Attempt;
import org.flightclearance.security.attempt.CallerAddress;
import org.flightclearance.security.attempt.SignInAttempts;
import org.flightclearance.security.attempt.TooManyAttempts;
import org.flightclearance.security.secret.Passwords;

/** Opens and changes accounts. The API and the pages let only administrators in. */
@ApplicationScoped
public class AccountService {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Journal journal;
    private final SignInAttempts attempts;
    private final CallerAddress caller;
    private final LastAdministrator last;

    AccountService(
            Accounts accounts,
            Passwords passwords,
            Journal journal,
            SignInAttempts attempts,
            CallerAddress caller,
            LastAdministrator last) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
        this.attempts = attempts;
        this.caller = caller;
        this.last = last;
    }

    /**
     * @param by who opens it
     * @param missionExists whether there is a mission of that code
     * @throws Refused as invalid, with every fault
     */
    @Transactional
    public Account open(String by, Instant now, AccountProfile profile, Predicate<String> missionExists) {
        var faults = profile.faultsWhenNew();
        profile.wanted().checkMissions(faults, missionExists);
        if (profile.name() != null && accounts.named(profile.name()).isPresent()) {
            faults.add("/name", "fault.account_exists", profile.name());
        }
        faults.refuseIfAny();
        var account = new Account(
                given(profile.name()),
                passwords.hash(given(profile.password())),
                profile.wanted().after(Rights.NONE));
        account.firstPasswordIs(!Boolean.FALSE.equals(profile.firstPassword()));
        accounts.persistAndFlush(account);
        note(by, now, account, Description.nothing(), account.description());
        return account;
    }

    /**
     * Changes only the fields that the profile gives. The last administrator who can sign in stays administrator.
     *
     * @param computed computes the change from what is recorded
     */
    @Transactional
    public Account change(
            String by,
            Instant now,
            String name,
            Function<Account, AccountProfile> computed,
            Predicate<String> missionExists) {
        var account = accounts.named(name).orElseThrow(Refused::notFound);
        var change = computed.apply(account);
        var faults = change.faultsOfChange();
        change.wanted().checkMissions(faults, missionExists);
        change.wanted().checkClear(faults, account.rights());
        if (change.name() != null && !change.name().equals(name)) {
            faults.add("/name", "fault.account_name_fixed");
        }
        var rights = change.wanted().after(account.rights());
        boolean losesRole = !rights.have(Role.ADMIN);
        if ((losesRole || Boolean.TRUE.equals(change.disabled())) && last.is(account)) {
            faults.add(losesRole ? change.wanted().pointerOfRoles() : "/disabled", "fault.last_admin");
        }
        checkProvider(faults, account, change, rights);
        boolean own = by.equals(name);
        if (own && account.hasFirstPassword() && keepsPassword(change, account)) {
            faults.add("/password", "fault.password_same");
        }
        faults.refuseIfAny();
        var before = account.description();
        if (change.password() != null) {
            account.passwordHashIs(passwords.hash(change.password()));
            account.firstPasswordIs(!own);
        }
        if (change.firstPassword() != null) {
            account.firstPasswordIs(change.firstPassword());
        }
        account.worksAs(rights);
        if (change.disabled() != null) {
            account.disabledIs(change.disabled());
        }
        accounts.flush();
        var after = account.description();
        note(by, now, account, before, change.password() == null ? after : withNewPassword(after));
        return account;
    }

    /** Rights follow from the groups at the provider, and the password is there. */
    private static void checkProvider(Faults faults, Account account, AccountProfile change, Rights rights) {
        if (account.identity() == null) {
            return;
        }
        if (change.password() != null || change.firstPassword() != null) {
            faults.add("/password", "fault.password_of_provider");
        }
        if (!rights.equals(account.rights())) {
            faults.add(change.wanted().pointerOfRoles(), "fault.rights_of_provider");
        }
    }

    /** Whether a change would make the password the user's own without changing it. */
    private boolean keepsPassword(AccountProfile change, Account account) {
        return change.password() == null
                ? Boolean.FALSE.equals(change.firstPassword())
                : passwords.match(change.password(), account.passwordHash());
    }

    /**
     * Changes the caller's own password and ends all their sessions. A wrong old password counts like one at sign-in,
     * so somebody who has taken over a session cannot try one password after the other.
     *
     * @throws Refused as invalid, with every fault
     */
    public void changeOwnPassword(Actor actor, Instant now, @Nullable String current, @Nullable String next) {
        var known = accounts.named(actor.name()).orElseThrow(Refused::notFound);
        var faults = AccountProfile.ofPassword(next).faultsOfChange();
        if (known.identity() != null) {
            faults.add("/password", "fault.password_of_provider");
            faults.refuseIfAny();
        }
        if (next == null) {
            faults.add("/password", "fault.required");
        } else if (next.equals(current)) {
            faults.add("/password", "fault.password_same");
        }
        checkOldPassword(current, known, now, faults);
        faults.refuseIfAny();
        OwnTransaction.run(() -> {
            var account = accounts.named(actor.name()).orElseThrow(Refused::notFound);
            var before = account.description();
            account.passwordHashIs(passwords.hash(given(next)));
            account.firstPasswordIs(false);
            note(actor.name(), now, account, before, withNewPassword(account.description()));
        });
    }

    private void checkOldPassword(@Nullable String password, Account account, Instant now, Faults faults) {
        try {
            if (password == null || !isRight(password, account, now)) {
                faults.add("/current_password", "fault.wrong_password");
            }
        } catch (TooManyAttempts wait) {
            faults.add("/current_password", "fault.password_wait", wait.left().toSeconds() + 1);
        }
    }

    private boolean isRight(String password, Account account, Instant now) {
        var attempt = Attempt.of(account.name(), caller.ofThisCall());
        try {
            return attempts.look(attempt, password, now, () -> {
                if (!passwords.match(password, account.passwordHash())) {
                    throw new AuthenticationFailedException();
                }
                return true;
            });
        } catch (AuthenticationFailedException wrong) {
            return false;
        }
    }

    private void note(String by, Instant now, Account account, Description before, Description after) {
        journal.note(by, now, Subject.ACCOUNT, account.name(), account.name(), before, after);
    }

    /** Records that a password was set, but not the password. */
    private static Description withNewPassword(Description description) {
        return description.with("/password", "new");
    }

    /** Ends all sessions of the account on all devices, this one too. */
    @Transactional
    public void signOutEverywhere(Actor actor) {
        accounts.named(actor.name()).orElseThrow(Refused::notFound).signOutEverywhere();
    }

    /** Whether a provider signs this account in. */
    public boolean isByProvider(Actor actor) {
        return accounts.named(actor.name())
                .filter(account -> account.identity() != null)
                .isPresent();
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("checked to be given");
        }
        return value;
    }
}
