package org.flightclearance.security;

import java.util.Set;

/**
 * Somebody who asks for something: an account, or a key of one, as it stands at this call.
 *
 * @param name of the account, or of the key and its first digits; no two are called the same
 * @param missions codes of the missions that it works in
 * @param byKey whether it came with an API key, and not with a password
 */
public record Actor(String name, Set<Role> roles, Set<String> missions, boolean byKey) {

    /** An account itself. */
    public Actor(String name, Set<Role> roles, Set<String> missions) {
        this(name, roles, missions, false);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Set<Role> some) {
        return some.stream().anyMatch(roles::contains);
    }

    /** Administrators grant any role, everybody else their own. */
    public boolean mayGrant(Role role) {
        return is(Role.ADMIN) || is(role);
    }

    /** Administrators read every mission, everybody else their own. */
    public boolean mayRead(String mission) {
        return is(Role.ADMIN) || missions.contains(mission);
    }

    /** Whether one of those roles is held for that mission; an administrator's reading everywhere is no such role. */
    public boolean mayActIn(String mission, Set<Role> some) {
        return missions.contains(mission) && isOneOf(some);
    }
}
