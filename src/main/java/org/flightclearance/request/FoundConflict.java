package org.flightclearance.request;

import java.util.UUID;

import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.RestrictionKind;

/**
 * A restriction that stands against a leg of a request, as it was when that was found.
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
