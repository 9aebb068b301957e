package org.flightclearance.security;

import java.util.Set;

/**
 * The caller: an account, or one of its API keys, with the rights it has at this call.
 *
 * @param name of the account, or the key's name and first digits; unique
 * @param byKey whether the caller used an API key rather than a password
 */
public record Actor(String name, Rights rights, boolean byKey) {

    /** An account itself, with each of the roles in each of the missions. */
    public Actor(String name, Set<Role> roles, Set<String> missions) {
        this(name, Rights.each(roles, missions), false);
    }

    /** Codes of the missions that it works in. */
    public Set<String> missions() {
        return rights.missions();
    }

    /** Whether the caller is an administrator. */
    public boolean isAdmin() {
        return rights.have(Role.ADMIN);
    }

    /** Whether the caller holds one of the roles in any mission. What is done in one of them asks for that one. */
    public boolean isAnywhere(Set<Role> some) {
        return some.stream().anyMatch(rights::have);
    }

    /** Administrators grant any right, everybody else their own. */
    public boolean mayGrant(Right right) {
        return isAdmin()
                || (right.mission() == null
                        ? rights.have(right.role())
                        : rights.in(right.mission()).contains(right.role()));
    }

    /** Administrators read every mission, everybody else their own. */
    public boolean mayRead(String mission) {
        return isAdmin() || rights.missions().contains(mission);
    }

    /** Whether the caller holds one of the roles in the mission. Reading every mission as administrator is no role. */
    public boolean mayActIn(String mission, Set<Role> some) {
        return rights.in(mission).stream().anyMatch(some::contains);
    }
}
