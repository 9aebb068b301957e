package org.flightclearance.restriction;

import java.util.Collection;

/** With what kind of restriction a request is in conflict, in whichever of its legs. */
public enum ConflictKind {
    NEITHER,
    NO_FLY_ZONE,
    SUSPENSION,
    /** In a zone, and under a suspension. */
    BOTH;

    public static ConflictKind of(Collection<RestrictionKind> met) {
        if (met.contains(RestrictionKind.NO_FLY_ZONE)) {
            return met.contains(RestrictionKind.SUSPENSION) ? BOTH : NO_FLY_ZONE;
        }
        return met.contains(RestrictionKind.SUSPENSION) ? SUSPENSION : NEITHER;
    }
}
