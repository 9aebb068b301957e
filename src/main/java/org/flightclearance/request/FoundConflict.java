package org.flightclearance.request;

import java.util.UUID;

import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.RestrictionKind;

/**
 * A restriction that affects a leg of a request, as the restriction was when the conflict was found.
 *
 * @param restriction id of the restriction
 * @param leg counted from 1
 */
public record FoundConflict(UUID restriction, String name, RestrictionKind kind, int leg) {

    static FoundConflict of(Conflict conflict) {
        var restriction = conflict.restriction();
        return new FoundConflict(restriction.id(), restriction.name(), restriction.kind(), conflict.leg());
    }
}
