package org.flightclearance.web.restriction;

import org.flightclearance.restriction.Restriction;

/**
 * Which restriction a form changes.
 *
 * @param name as it stands
 * @param hasArea whether there is one that may stay
 */
public record ChangedRestriction(String name, String address, boolean hasArea) {

    static ChangedRestriction of(Restriction restriction) {
        return new ChangedRestriction(
                restriction.name(), "/restrictions/" + restriction.id(), restriction.bounds() != null);
    }
}
