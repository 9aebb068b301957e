package org.flightclearance.restriction;

import java.util.List;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.flightclearance.database.column.TextListColumn;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;

/**
 * The flights that a restriction applies to.
 *
 * @param sectors names of sectors of the mission; null: not limited to sectors
 * @param purposes null: all
 * @param aircraftClasses null: all
 */
@Embeddable
record Scope(
        @Nullable @Convert(converter = TextListColumn.class) List<String> sectors,
        @Nullable @Convert(converter = PurposesColumn.class) List<Purpose> purposes,
        @Nullable @Convert(converter = AircraftClassesColumn.class) List<AircraftClass> aircraftClasses) {

    static final Scope ALL = new Scope(null, null, null);

    static Scope of(RestrictionProfile profile) {
        return new Scope(copied(profile.sectors()), copied(profile.purposes()), copied(profile.aircraftClasses()));
    }

    /** A flight that does not state its class or sector is in no scope that is limited by it. */
    boolean includes(PlannedFlight flight) {
        return (purposes == null || purposes.contains(flight.purpose()))
                && (aircraftClasses == null
                        || flight.aircraftClass() != null && aircraftClasses.contains(flight.aircraftClass()))
                && (sectors == null || flight.sector() != null && sectors.contains(flight.sector()));
    }

    private static <T> @Nullable List<T> copied(@Nullable List<T> values) {
        return values == null ? null : List.copyOf(values);
    }
}
