package org.flightclearance.security.signin;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.Actor;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.security.Permission;
import org.flightclearance.security.account.Account;
import org.flightclearance.security.account.Accounts;
import org.flightclearance.security.account.LocalSignIn;
import org.flightclearance.security.key.ApiKeys;
import org.flightclearance.security.key.KeySecret;
import org.flightclearance.security.key.KeyState;
import org.flightclearance.security.key.KeyUses;
import org.flightclearance.security.secret.Passwords;

/** Turns an account or a key into Quarkus' identity of a call. A disabled account and its keys have none. */
@ApplicationScoped
class Identities {

    private final Accounts accounts;
    private final Passwords passwords;
    private final ApiKeys keys;
    private final KeyUses uses;
    private final LocalSignIn local;
    private final SessionCheck check;

    Identities(
            Accounts accounts, Passwords passwords, ApiKeys keys, KeyUses uses, LocalSignIn local, SessionCheck check) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.keys = keys;
        this.uses = uses;
        this.local = local;
        this.check = check;
    }

    @ActivateRequestContext
    SecurityIdentity withPassword(String name, String password) {
        var account = accounts.named(name);
        var hash = account.map(Account::passwordHash).orElse(null);
        return identity(passwords.match(password, hash) ? account.filter(local::isFor) : Optional.empty(), null);
    }

    /** For a session cookie that the framework has already checked. */
    @ActivateRequestContext
    SecurityIdentity signedIn(String cookie) {
        var signedIn = SignedIn.read(cookie).filter(this::goesOn).orElseThrow(AuthenticationFailedException::new);
        // Read afterwards: the rights may just have changed
        return identity(
                accounts.named(signedIn.name())
                        .filter(account -> account.epoch() == signedIn.epoch())
                        .filter(account -> signedIn.session() != null || local.isFor(account)),
                signedIn.session());
    }

    private boolean goesOn(SignedIn signedIn) {
        return signedIn.session() == null || check.goesOn(signedIn.name(), signedIn.session());
    }

    @ActivateRequestContext
    SecurityIdentity withKey(String secret, Instant now) {
        var key = KeySecret.of(secret)
                .flatMap(known -> keys.withHash(known.hash()))
                .filter(found -> found.stateAt(now) == KeyState.IN_USE)
                .orElseThrow(AuthenticationFailedException::new);
        uses.note(key, now);
        var actor = key.actor();
        return identityOf(actor, actor.name()).build();
    }

    private static SecurityIdentity identity(Optional<Account> found, @Nullable String session) {
        return found.filter(account -> !account.isDisabled())
                .<SecurityIdentity>map(account -> identityOf(
                                account.actor(), SignedIn.of(account, session).written())
                        .addAttribute(CurrentUser.FIRST_PASSWORD, account.hasFirstPassword())
                        .build())
                .orElseThrow(AuthenticationFailedException::new);
    }

    /** @param known the principal name, which the framework writes into a session cookie and reads from it */
    private static QuarkusSecurityIdentity.Builder identityOf(Actor actor, String known) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(known))
                .addRoles(actor.rights().roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                .addPermissionsAsString(Stream.of(Permission.values())
                        .filter(permission -> permission.isGrantedTo(actor))
                        .map(Permission::wireName)
                        .collect(Collectors.toSet()))
                .addAttribute(CurrentUser.ACTOR, actor);
    }
}
