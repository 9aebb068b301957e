package org.flightclearance.restriction;

import java.util.Collection;

/** The kinds of restrictions that affect at least one leg of a request. */
public enum ConflictKind {
    NEITHER,
    NO_FLY_ZONE,
    SUSPENSION,
    /** Both a no-fly zone and a suspension. */
    BOTH;

    public static ConflictKind of(Collection<RestrictionKind> met) {
        if (met.contains(RestrictionKind.NO_FLY_ZONE)) {
            return met.contains(RestrictionKind.SUSPENSION) ? BOTH : NO_FLY_ZONE;
        }
        return met.contains(RestrictionKind.SUSPENSION) ? SUSPENSION : NEITHER;
    }
}
