package org.flightclearance.security.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.security.account.Account;
import org.flightclearance.security.account.ProviderAccountService;
import org.flightclearance.security.account.ProviderPerson;
import org.flightclearance.security.secret.Passwords;
import org.flightclearance.security.secret.SecretSeal;
import org.flightclearance.security.signin.SessionCheck;
import org.flightclearance.time.NodeClocks;
import org.flightclearance.time.UtcClock;

/** Begins, confirms and ends the sessions of people whom the provider signs in. Begins its own transactions. */
@ApplicationScoped
public class ProviderSessionService implements SessionCheck {

    /** For how long the last word of the provider holds: a group that is taken away counts after it at the latest. */
    static final Duration HOLDS = Duration.ofMinutes(5);

    /** After which it is asked again. Earlier, so that a provider may be away for a moment. <i>Choice.</i> */
    static final Duration ASKED_AFTER = Duration.ofMinutes(3);

    /** After which everybody signs in again. <i>Choice:</i> a working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Of the columns. A longer ID token is not kept; only the sign-out at the provider needs it. */
    private static final int LONGEST_SEALED = 16_000;

    private final ProviderSettings settings;
    private final Provider provider;
    private final ProviderSessions sessions;
    private final ProviderAccountService accounts;
    private final GroupRights rights;
    private final SecretSeal seal;
    private final UtcClock clock;

    ProviderSessionService(
            ProviderSettings settings,
            Provider provider,
            ProviderSessions sessions,
            ProviderAccountService accounts,
            GroupRights rights,
            SecretSeal seal,
            UtcClock clock) {
        this.settings = settings;
        this.provider = provider;
        this.sessions = sessions;
        this.accounts = accounts;
        this.rights = rights;
        this.seal = seal;
        this.clock = clock;
    }

    /** A session, as the cookie knows it. */
    public record Begun(Account account, String session) {}

    /** Why somebody whom the provider knows does not get in. */
    public enum NotBegun {
        /** The ID token is not right. */
        REFUSED,
        /** None of the groups gives a right. */
        NO_GROUP,
        /** An administrator has disabled the account. */
        DISABLED
    }

    /** Either of the two. */
    public record Beginning(@Nullable Begun begun, @Nullable NotBegun not) {

        private static Beginning refused(NotBegun why) {
            return new Beginning(null, why);
        }
    }

    /**
     * Signs somebody in, and makes an account for them if they have none and a group gives them a right.
     *
     * @throws ProviderUnavailable if the provider does not answer
     */
    public Beginning begin(ProviderTokens tokens) {
        var person = provider.person(tokens.id());
        if (person.isEmpty()) {
            return Beginning.refused(NotBegun.REFUSED);
        }
        return OwnTransaction.call(() -> begin(person.get(), tokens, clock.now()));
    }

    private Beginning begin(ProviderPerson person, ProviderTokens tokens, Instant now) {
        var mapped = rights.mapped(person.groups());
        var account = accounts.signIn(person, mapped.groups(), mapped.rights(), now);
        if (account.isPresent() && account.get().isBarred()) {
            return Beginning.refused(NotBegun.DISABLED);
        }
        if (account.isEmpty() || account.get().isDisabled()) {
            account.ifPresent(sessions::end);
            return Beginning.refused(NotBegun.NO_GROUP);
        }
        var session = new ProviderSession(Passwords.random(), account.get(), now);
        keep(session, tokens, now);
        sessions.persist(session);
        return new Beginning(new Begun(account.get(), session.id()), null);
    }

    @Override
    public boolean goesOn(String account, String session) {
        if (!settings.isOn()) {
            return false;
        }
        var now = clock.now();
        var known = OwnTransaction.call(() -> sessions.of(account, session));
        return known.filter(it -> isOfThisProvider(it.account()))
                .filter(it -> isWithin(LONGEST, it.beganAt(), now))
                .filter(it -> isFresh(it, now) || confirm(session, now))
                .isPresent();
    }

    private boolean isOfThisProvider(Account account) {
        var identity = account.identity();
        return identity != null && identity.issuer().equals(settings.issuer());
    }

    private static boolean isFresh(ProviderSession session, Instant now) {
        return isChecked(session, ASKED_AFTER, now);
    }

    private static boolean isChecked(ProviderSession session, Duration within, Instant now) {
        return isWithin(within, session.checkedAt(), now);
    }

    /** Not if it is dated so far ahead that a clock was wrong: nobody knows how long ago it was. */
    private static boolean isWithin(Duration length, Instant since, Instant now) {
        return now.isBefore(since.plus(length)) && !since.isAfter(NodeClocks.latest(now));
    }

    /**
     * Asks the provider about a session. Whoever asks meanwhile waits: a refresh token is often good for one use only.
     *
     * @return whether it goes on
     * @throws ProviderUnavailable if it does not answer, and its last word no longer holds
     */
    boolean confirm(String id, Instant now) {
        return OwnTransaction.call(() -> {
            var session = sessions.locked(id);
            if (session.isEmpty() || isFresh(session.get(), now)) {
                return session.isPresent();
            }
            boolean holds = isChecked(session.get(), HOLDS, now);
            try {
                return confirm(session.get(), holds, now);
            } catch (ProviderUnavailable away) {
                if (holds) {
                    return true;
                }
                throw away;
            }
        });
    }

    private boolean confirm(ProviderSession session, boolean holds, Instant now) {
        var refresh = Optional.ofNullable(session.refreshToken()).flatMap(seal::open);
        if (refresh.isEmpty()) {
            return holds || end(session);
        }
        var tokens = provider.refresh(refresh.get());
        var person = tokens.flatMap(it -> provider.person(it.id())).filter(it -> isStill(session.account(), it));
        if (person.isEmpty()) {
            return end(session);
        }
        var mapped = rights.mapped(person.get().groups());
        accounts.confirm(session.account(), mapped.groups(), mapped.rights(), now);
        if (mapped.groups().isEmpty()) {
            sessions.end(session.account());
            return false;
        }
        keep(session, tokens.get(), now);
        return true;
    }

    private boolean end(ProviderSession session) {
        sessions.delete(session);
        return false;
    }

    private static boolean isStill(Account account, ProviderPerson person) {
        var identity = account.identity();
        return identity != null
                && identity.issuer().equals(person.issuer())
                && identity.subject().equals(person.subject());
    }

    private void keep(ProviderSession session, ProviderTokens tokens, Instant now) {
        session.confirmed(sealed(tokens.refresh()), sealed(tokens.id()), now);
    }

    private @Nullable String sealed(@Nullable String token) {
        var text = token == null ? null : seal.seal(token);
        return text == null || text.length() > LONGEST_SEALED ? null : text;
    }

    /**
     * Ends a session here.
     *
     * @param back where the provider sends the browser afterwards
     * @return where the browser signs out at the provider; empty if it cannot, or there is no such session
     */
    public Optional<String> signOut(String session, String back) {
        if (!settings.isOn()) {
            return Optional.empty();
        }
        var ended = OwnTransaction.call(() -> sessions.end(session));
        return ended.flatMap(it -> provider.signOutAt(
                Optional.ofNullable(it.idToken()).flatMap(seal::open).orElse(null), back));
    }
}
