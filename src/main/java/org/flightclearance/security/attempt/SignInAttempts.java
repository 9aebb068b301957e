package org.flightclearance.security.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import org.flightclearance.database.OwnTransaction;
import org.flightclearance.security.secret.Passwords;
import org.flightclearance.security.secret.Sha256;

/**
 * Makes password guessing slower with each attempt. An attempt is counted as a failure before its password is checked,
 * and the count is removed if the password was right. So guesses sent at once, even to several nodes, are limited to
 * the free attempts.
 */
@ApplicationScoped
public class SignInAttempts {

    private enum Counted {
        /** The address has no row to lock yet. */
        NO_TURN,
        FIRST,
        AGAIN
    }

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final FailedSignIns failures;

    /**
     * Digests of name, address and password that were right lately: a script that sends its password with each call is
     * not guessing. Of several equal calls at once, one is counted and the others wait for it.
     */
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .expireAfterWrite(A_MINUTE)
            .maximumSize(MOST_REMEMBERED)
            .build();

    private final String salt = Passwords.random();

    SignInAttempts(FailedSignIns failures) {
        this.failures = failures;
    }

    /**
     * Checks a password unless attempts have to wait.
     *
     * @param look the check; throws {@link AuthenticationFailedException} if the password is wrong
     * @throws TooManyAttempts during the wait after the last failure, even if the password is right
     */
    public <T> T look(Attempt attempt, String password, Instant now, Supplier<T> look) {
        var before = refuseWhileWaiting(attempt, now);
        var known = Sha256.of(salt, attempt.id(), password);
        var found = new AtomicReference<@Nullable T>();
        right.get(known, unknown -> {
            reserve(attempt, now);
            found.set(look.get());
            succeeded(attempt);
            return true;
        });
        var first = found.get();
        return first == null ? lookAgain(attempt, known, before, now, look) : first;
    }

    /** The password was right within the last minute. It is checked again, as it or the account may have changed. */
    private <T> T lookAgain(Attempt attempt, String known, Failures before, Instant now, Supplier<T> look) {
        try {
            var result = look.get();
            if (before.ofName() > 0) {
                succeeded(attempt);
            }
            return result;
        } catch (AuthenticationFailedException changed) {
            right.invalidate(known);
            failed(attempt, now);
            throw changed;
        }
    }

    /**
     * @return what went wrong before
     * @throws TooManyAttempts while the wait after the last failure lasts, also with the right password
     */
    @ActivateRequestContext
    Failures refuseWhileWaiting(Attempt attempt, Instant now) {
        var before = failures.of(attempt, now);
        refuseWhileWaiting(before, now);
        return before;
    }

    /**
     * Counts the attempt.
     *
     * @throws TooManyAttempts while the wait after the last failure lasts
     */
    void reserve(Attempt attempt, Instant now) {
        inTurn(attempt, now, () -> refuseWhileWaiting(failures.of(attempt, now), now));
    }

    void failed(Attempt attempt, Instant now) {
        inTurn(attempt, now, () -> {});
    }

    void succeeded(Attempt attempt) {
        OwnTransaction.run(() -> failures.forget(attempt));
    }

    private static void refuseWhileWaiting(Failures before, Instant now) {
        var left = before.waitAt(now);
        if (!left.isZero()) {
            throw new TooManyAttempts(left);
        }
    }

    private void inTurn(Attempt attempt, Instant now, Runnable check) {
        var counted = counted(attempt, now, check);
        while (counted == Counted.NO_TURN) {
            addTurn(attempt, now);
            counted = counted(attempt, now, check);
        }
        if (counted == Counted.FIRST) {
            // In a transaction of its own: the rows that go may be other addresses' turns
            OwnTransaction.run(() -> failures.forgetOlderThan(now.minus(Failures.REMEMBERED)));
        }
    }

    private Counted counted(Attempt attempt, Instant now, Runnable check) {
        return OwnTransaction.call(() -> {
            if (!failures.takeTurn(attempt, now)) {
                return Counted.NO_TURN;
            }
            check.run();
            if (failures.add(attempt, now)) {
                return Counted.AGAIN;
            }
            failures.persist(new FailedSignIn(attempt, now));
            return Counted.FIRST;
        });
    }

    private void addTurn(Attempt attempt, Instant now) {
        try {
            OwnTransaction.run(() -> failures.persistAndFlush(FailedSignIn.turnOf(attempt, now)));
        } catch (ConstraintViolationException anotherWasFirst) {
            return;
        }
    }
}
