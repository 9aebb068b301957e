package org.flightclearance.web.restriction;

import org.flightclearance.restriction.Restriction;

/**
 * The restriction that a form changes.
 *
 * @param name its current name
 * @param hasArea whether it has an area, which the change may keep
 */
public record ChangedRestriction(String name, String address, boolean hasArea) {

    static ChangedRestriction of(Restriction restriction) {
        return new ChangedRestriction(
                restriction.name(), "/restrictions/" + restriction.id(), restriction.bounds() != null);
    }
}
