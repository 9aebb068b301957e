package org.flightclearance.security;

import java.util.Set;

/**
 * Somebody who asks for something: an account as it stands at this call.
 *
 * @param missions codes of the missions that it works in
 */
public record Actor(String name, Set<Role> roles, Set<String> missions) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Set<Role> some) {
        return some.stream().anyMatch(roles::contains);
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
