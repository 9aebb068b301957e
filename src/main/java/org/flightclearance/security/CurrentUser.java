package org.flightclearance.security;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** The caller of the current request. */
@RequestScoped
public class CurrentUser {

    public static final String ACTOR = "actor";
    public static final String FIRST_PASSWORD = "first_password";

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** Whether the caller has signed in with a password that an administrator has set. Never true for a key. */
    public boolean hasFirstPassword() {
        return isSignedIn() && Boolean.TRUE.equals(identity.getAttribute(FIRST_PASSWORD));
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
