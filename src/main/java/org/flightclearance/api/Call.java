package org.flightclearance.api;

import java.time.Instant;
import jakarta.enterprise.context.RequestScoped;

import org.flightclearance.api.protocol.CallerLanguage;
import org.flightclearance.language.Wording;
import org.flightclearance.security.Actor;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.time.UtcClock;

/** One call of the JSON API: its caller, its time and its language. */
@RequestScoped
public class Call {

    private final CurrentUser user;
    private final Instant now;
    private final CallerLanguage language;

    Call(CurrentUser user, UtcClock clock, CallerLanguage language) {
        this.user = user;
        this.now = clock.now();
        this.language = language;
    }

    public Actor actor() {
        return user.actor();
    }

    /** The time of the call, UTC. It stays the same during the call. */
    public Instant now() {
        return now;
    }

    public Wording wording() {
        return language.wording();
    }
}
