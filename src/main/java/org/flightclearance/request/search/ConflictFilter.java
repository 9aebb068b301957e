package org.flightclearance.request.search;

import java.util.EnumSet;
import java.util.Set;

import org.flightclearance.restriction.ConflictKind;

/** Which restrictions affect the requests of a list, as reports count them. */
public enum ConflictFilter {
    TRUE(EnumSet.complementOf(EnumSet.of(ConflictKind.NEITHER))),
    FALSE(EnumSet.of(ConflictKind.NEITHER)),
    NO_FLY_ZONE(EnumSet.of(ConflictKind.NO_FLY_ZONE, ConflictKind.BOTH)),
    SUSPENSION(EnumSet.of(ConflictKind.SUSPENSION, ConflictKind.BOTH));

    private final Set<ConflictKind> kinds;

    ConflictFilter(Set<ConflictKind> kinds) {
        this.kinds = kinds;
    }

    Set<ConflictKind> kinds() {
        return kinds;
    }
}
