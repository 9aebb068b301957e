package org.flightclearance.security;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import org.hibernate.exception.ConstraintViolationException;

import org.flightclearance.database.OwnTransaction;

/** Makes whoever guesses passwords wait longer each time; every count is a transaction of its own. */
@ApplicationScoped
class SignInAttempts {

    private final FailedSignIns failures;

    SignInAttempts(FailedSignIns failures) {
        this.failures = failures;
    }

    /**
     * @return what went wrong before
     * @throws TooManyAttempts while the wait after the last failure lasts, whatever the password
     */
    @ActivateRequestContext
    Failures refuseWhileWaiting(Attempt attempt, Instant now) {
        var before = failures.of(attempt, now);
        var left = before.waitAt(now);
        if (!left.isZero()) {
            throw new TooManyAttempts(left);
        }
        return before;
    }

    void failed(Attempt attempt, Instant now) {
        while (!isAdded(attempt, now)) {
            if (isFirst(attempt, now)) {
                OwnTransaction.run(() -> failures.forgetOlderThan(now.minus(Failures.REMEMBERED)));
                return;
            }
        }
    }

    void succeeded(Attempt attempt) {
        OwnTransaction.run(() -> failures.forget(attempt));
    }

    private boolean isAdded(Attempt attempt, Instant now) {
        return OwnTransaction.call(() -> failures.add(attempt, now));
    }

    /** @return false where another attempt at the same time was the first */
    private boolean isFirst(Attempt attempt, Instant now) {
        try {
            OwnTransaction.run(() -> failures.persistAndFlush(new FailedSignIn(attempt, now)));
            return true;
        } catch (ConstraintViolationException anotherWasFirst) {
            return false;
        }
    }
}
