package org.flightclearance.security;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** The caller of the current request. */
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

    /** @throws IllegalStateException if nobody has signed in; the annotations of the resources prevent that */
    public Actor actor() {
        Actor actor = identity.getAttribute(ACTOR);
        if (actor == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return actor;
    }
}
