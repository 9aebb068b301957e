package org.flightclearance.restriction;

import org.flightclearance.language.Sentence;
import org.flightclearance.time.Validity;

/**
 * A leg that a restriction stands against. It warns, and refuses nothing.
 *
 * @param leg counted from 1
 */
public record Conflict(Restriction restriction, int leg) {

    /** Which leg, which restriction, in force when, and who says so. */
    public Sentence said() {
        var validity = said(restriction.validity());
        if (restriction.kind() == RestrictionKind.SUSPENSION) {
            return Sentence.of("conflict.suspension", leg, restriction.name(), validity, restriction.source());
        }
        return restriction.sectors() == null
                ? Sentence.of("conflict.area", leg, restriction.name(), validity, restriction.source())
                : Sentence.of(
                        "conflict.sectors",
                        leg,
                        restriction.name(),
                        validity,
                        restriction.source(),
                        restriction.sectors());
    }

    private static Sentence said(Validity validity) {
        return validity.to() == null
                ? Sentence.of("conflict.in_force_from", validity.from())
                : Sentence.of("conflict.in_force_from_to", validity.from(), validity.to());
    }
}
