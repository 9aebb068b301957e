package org.flightclearance.paper.map;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Position;

/**
 * An aerodrome or an airstrip on a map.
 *
 * @param code its ICAO location indicator; null: an airstrip without one
 * @param name its name; null: an aerodrome that is in no table
 * @param position null: unknown, so it is named in words and not drawn
 */
public record MapPlace(@Nullable String code, @Nullable String name, @Nullable Position position) {

    /** The code and the name, as far as it has them. */
    String words() {
        if (code == null) {
            return String.valueOf(name);
        }
        return name == null ? code : code + " " + name;
    }
}
