package org.flightclearance.security;

import org.jspecify.annotations.Nullable;

/**
 * A role in a mission, in a request to give it.
 *
 * @param mission code; left out only for an administrator, whose role holds in the whole installation
 */
public record RightProfile(@Nullable String mission, @Nullable Role role) {

    public static RightProfile of(Right right) {
        return new RightProfile(right.mission(), right.role());
    }
}
