package org.flightclearance.security;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A role in a mission.
 *
 * @param mission code; null: of an administrator, the whole installation; of any other role, no mission so far
 */
public record Right(@Nullable String mission, Role role) {

    /** Those of the whole installation first, then by mission and role. */
    static final Comparator<Right> ORDER = Comparator.comparing(
                    Right::mission, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Right::role);
}
