package org.flightclearance.api.request;

import java.util.UUID;

import org.flightclearance.request.FoundConflict;
import org.flightclearance.restriction.Conflict;
import org.flightclearance.restriction.RestrictionKind;

/**
 * A restriction that forbids a leg of a request.
 *
 * @param restriction its name
 * @param leg counted from 1
 */
record ConflictView(String restriction, UUID restrictionId, RestrictionKind kind, int leg) {

    static ConflictView of(FoundConflict conflict) {
        return new ConflictView(conflict.name(), conflict.restriction(), conflict.kind(), conflict.leg());
    }

    static ConflictView of(Conflict conflict) {
        var restriction = conflict.restriction();
        return new ConflictView(restriction.name(), restriction.id(), restriction.kind(), conflict.leg());
    }
}
