package org.flightclearance.mission;

import org.jspecify.annotations.Nullable;

/**
 * A sector as it is sent in and returned.
 *
 * @param nameFr French name, for pages and papers in French; null: nothing is said of it; empty: there is none
 */
public record SectorProfile(@Nullable String name, @Nullable String nameFr) {

    public static SectorProfile named(String name) {
        return new SectorProfile(name, null);
    }

    static SectorProfile of(Sector sector) {
        return new SectorProfile(sector.name(), sector.nameFr());
    }

    /** Whether the name alone stands for it. */
    public boolean hasOnlyName() {
        return nameFr == null || nameFr.isEmpty();
    }

    /** For the history of changes. */
    @Override
    public String toString() {
        return hasOnlyName() ? String.valueOf(name) : name + " (" + nameFr + ")";
    }
}
