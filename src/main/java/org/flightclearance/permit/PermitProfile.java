package org.flightclearance.permit;

import java.time.DayOfWeek;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.journal.Description;
import org.flightclearance.time.Bound;

/**
 * The description of a permit, as it is sent in and given out.
 *
 * @param mission code of the mission; never changes
 * @param authority of the mission, which gave it
 * @param number as on its letter; unique in the mission
 * @param validFrom an instant, or the first day in the mission's zone
 * @param validTo the instant at which it ends, or its last day
 * @param purposes null: all; the same for the other lists
 * @param places ICAO codes, or names of airstrips
 * @param weekdays local days on which it may be flown; null: all
 * @param hours local hours; null: all
 * @param maxFlights number of flights; null: not limited
 * @param conditions of the authority, in its words; nothing is computed from them
 * @param source where it can be read, such as a letter
 */
public record PermitProfile(
        @Nullable String mission,
        @Nullable String authority,
        @Nullable String number,
        @Nullable PermitKind kind,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable List<Purpose> purposes,
        @Nullable List<AircraftClass> aircraftClasses,
        @Nullable List<String> registrations,
        @Nullable List<String> places,
        @Nullable List<String> sectors,
        @Nullable List<DayOfWeek> weekdays,
        @Nullable HoursProfile hours,
        @Nullable Integer maxFlights,
        @Nullable String conditions,
        @Nullable String source) {

    static PermitProfile of(Permit permit) {
        var scope = permit.scope();
        var zone = permit.timeZone();
        return new PermitProfile(
                permit.mission().code(),
                permit.authority(),
                permit.number(),
                permit.kind(),
                Bound.from(permit.validFrom(), zone).typed(),
                Bound.to(permit.validTo(), zone).typed(),
                scope.purposes(),
                scope.aircraftClasses(),
                scope.registrations(),
                scope.places(),
                scope.sectors(),
                scope.weekdays(),
                HoursProfile.of(scope.hours()),
                scope.maxFlights(),
                permit.conditions(),
                permit.source());
    }

    /** The same permit again, from the day or the instant at which this one ends; number and end are not known yet. */
    static PermitProfile renewing(Permit ending) {
        return of(ending).from(Bound.from(ending.validTo(), ending.timeZone()).typed());
    }

    private PermitProfile from(String start) {
        return new PermitProfile(
                mission,
                authority,
                null,
                kind,
                start,
                null,
                purposes,
                aircraftClasses,
                registrations,
                places,
                sectors,
                weekdays,
                hours,
                maxFlights,
                conditions,
                null);
    }

    public Description description() {
        return new Description()
                .with("/sent/authority", authority)
                .with("/number", number)
                .with("/permit_kind", kind)
                .with("/valid_from", validFrom)
                .with("/valid_to", validTo)
                .with("/purposes", purposes)
                .with("/aircraft_classes", aircraftClasses)
                .with("/registrations", registrations)
                .with("/places", places)
                .with("/sectors", sectors)
                .with("/weekdays", weekdays)
                .with("/hours", hours == null ? null : hours.from() + "–" + hours.to())
                .with("/max_flights", maxFlights)
                .with("/conditions", conditions)
                .with("/source", source);
    }
}
