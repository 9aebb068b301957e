package org.flightclearance.security;

import java.util.Set;

/**
 * The caller: an account, or one of its API keys, with the rights it has at this call.
 *
 * @param name of the account, or the key's name and first digits; unique
 * @param missions codes of the missions that it works in
 * @param byKey whether the caller used an API key rather than a password
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

    /** Whether the caller holds one of the roles in the mission. Reading every mission as administrator is no role. */
    public boolean mayActIn(String mission, Set<Role> some) {
        return missions.contains(mission) && isOneOf(some);
    }
}
