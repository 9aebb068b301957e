package org.flightclearance.security.attempt;

import java.time.Instant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The count of wrong passwords for one name from one address since the last right one. */
@Entity
class FailedSignIn {

    @Id
    private String attempt;

    private String address;
    private int failures;
    private Instant lastFailedAt;

    @SuppressWarnings("NullAway.Init")
    protected FailedSignIn() {}

    FailedSignIn(Attempt attempt, Instant at) {
        this.attempt = attempt.id();
        this.address = attempt.address();
        this.failures = 1;
        this.lastFailedAt = at;
    }

    /** Not a failure: a row per address that attempts lock, so that they are counted one after the other. */
    static FailedSignIn turnOf(Attempt attempt, Instant at) {
        var turn = new FailedSignIn(attempt, at);
        turn.attempt = attempt.address();
        turn.address = "";
        turn.failures = 0;
        return turn;
    }
}
