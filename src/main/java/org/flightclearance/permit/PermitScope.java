package org.flightclearance.permit;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import org.flightclearance.database.column.TextListColumn;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;

/**
 * The flights that a permit is for. Each value limits it, and null limits nothing.
 *
 * @param registrations of the aircraft
 * @param places ICAO codes of aerodromes, and names of airstrips, where every leg begins and ends
 * @param sectors of the mission
 * @param weekdays local days on which it may be flown
 * @param hours local hours at which it may be flown
 * @param maxFlights number of flights
 */
@Embeddable
public record PermitScope(
        @Nullable @Convert(converter = PurposesColumn.class) List<Purpose> purposes,
        @Nullable @Convert(converter = AircraftClassesColumn.class) List<AircraftClass> aircraftClasses,
        @Nullable @Convert(converter = TextListColumn.class) @Column(length = 50_000) List<String> registrations,
        @Nullable @Convert(converter = TextListColumn.class) @Column(length = 50_000) List<String> places,
        @Nullable @Convert(converter = TextListColumn.class) @Column(length = 50_000) List<String> sectors,
        @Nullable @Convert(converter = WeekdaysColumn.class) List<DayOfWeek> weekdays,
        @Nullable @Convert(converter = HoursColumn.class) Hours hours,
        @Nullable Integer maxFlights) {

    static final PermitScope ALL = new PermitScope(null, null, null, null, null, null, null, null);

    /** The scope of a profile without faults. */
    static PermitScope of(PermitProfile profile) {
        var weekdays = profile.weekdays();
        return new PermitScope(
                copied(profile.purposes()),
                copied(profile.aircraftClasses()),
                copied(profile.registrations()),
                copied(profile.places()),
                copied(profile.sectors()),
                weekdays == null || weekdays.size() == DayOfWeek.values().length ? null : List.copyOf(weekdays),
                profile.hours() == null
                        ? null
                        : Objects.requireNonNull(profile.hours().read()),
                profile.maxFlights());
    }

    PermitScope withSectors(List<String> named) {
        return new PermitScope(purposes, aircraftClasses, registrations, places, named, weekdays, hours, maxFlights);
    }

    private static <T> @Nullable List<T> copied(@Nullable List<T> values) {
        return values == null ? null : List.copyOf(values);
    }
}
