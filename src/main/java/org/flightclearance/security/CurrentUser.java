package org.flightclearance.security;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** Who makes this call. */
@RequestScoped
public class CurrentUser {

    static final String ACTOR = "actor";

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** @throws IllegalStateException where nobody has signed in, which the doors never let through */
    public Actor actor() {
        Actor actor = identity.getAttribute(ACTOR);
        if (actor == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return actor;
    }
}
