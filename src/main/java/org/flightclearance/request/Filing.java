package org.flightclearance.request;

import java.time.Instant;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.Aircraft;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.notice.Clearance;
import org.flightclearance.permit.FiledFlight;

/**
 * A request as it is filed. Until it is checked, anything in it may be missing or wrong.
 *
 * @param mission code of the mission
 * @param clientReference the filer's own name for the request, unique in the mission
 * @param sector one of the mission's sectors, if it has any
 * @param legs 1 to 12, in time order
 * @param crew number of crew
 * @param cargoKg kilograms
 * @param unit the unit that asks for the flight
 * @param repeats reference of the request that this one repeats
 * @param amends reference of the request that this one replaces
 * @param filedAt UTC; if left out, the earlier of now and the sending
 * @param clearance if left out, the rule in force decides
 * @param permit number of the standing permit that it names; null: none
 * @param sent the sending, if it has been sent already
 */
@RecordBuilder
public record Filing(
        @Nullable String mission,
        @Nullable String clientReference,
        @Nullable Purpose purpose,
        @Nullable Aircraft aircraft,
        @Nullable String sector,
        @Nullable List<@Nullable Leg> legs,
        @Nullable Integer passengers,
        @Nullable Integer crew,
        @Nullable Integer cargoKg,
        @Nullable String dangerousGoods,
        @Nullable String unit,
        @Nullable String remarks,
        @Nullable String repeats,
        @Nullable String amends,
        @Nullable Instant filedAt,
        @Nullable Clearance clearance,
        @Nullable String permit,
        @Nullable Sending sent)
        implements FilingBuilder.With {

    /** What coverage by a permit depends on, as far as it is there. */
    public FiledFlight flight(Mission mission) {
        return new FiledFlight(
                purpose,
                aircraft == null ? null : aircraft.aircraftClass(),
                aircraft == null ? null : aircraft.registration(),
                mission.presentSector(sector),
                legs == null ? List.of() : legs.stream().map(Filing::written).toList());
    }

    private static Leg written(@Nullable Leg leg) {
        return leg == null ? new Leg(null, null, null, null) : leg;
    }

    /** The first leg's ETD, UTC, if there is one. */
    @Nullable
    public Instant departure() {
        return legs == null || legs.isEmpty() || legs.get(0) == null
                ? null
                : legs.get(0).etd();
    }
}
