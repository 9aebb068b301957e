package org.flightclearance.restriction;

import org.flightclearance.language.Sentence;

/**
 * A leg that is affected by a restriction. A conflict is a warning; it refuses nothing.
 *
 * @param leg number of the leg, counted from 1
 */
public record Conflict(Restriction restriction, int leg) {

    /** A sentence with the leg, the restriction, its validity and its source. */
    public Sentence said() {
        var validity = restriction.validity().said(restriction.mission().timeZone());
        if (restriction.kind() == RestrictionKind.SUSPENSION) {
            return Sentence.of("conflict.suspension", leg, restriction.name(), validity, restriction.source());
        }
        var sectors = restriction.sectors();
        return sectors == null
                ? Sentence.of("conflict.area", leg, restriction.name(), validity, restriction.source())
                : Sentence.of(
                        "conflict.sectors",
                        leg,
                        restriction.name(),
                        validity,
                        restriction.source(),
                        sectors.stream().map(restriction.mission()::sectorNamed).toList());
    }
}
