package org.flightclearance.sample;

import java.util.Arrays;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionKind;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.time.UtcClock;

/**
 * The suspensions of 2022 from public sources, and the airspace closed over the centre. Its polygon was never
 * published, so the sector is used instead, and its text says so.
 */
@ApplicationScoped
class SampleRestrictions {

    private static final String MEDICAL = "MEDEVAC CASEVAC";

    private static final List<RestrictionProfile> ALL = List.of(
            suspension(
                    "All flights but medical ones",
                    Arrays.stream(Purpose.values())
                            .filter(purpose -> !MEDICAL.contains(purpose.name()))
                            .toList(),
                    null,
                    "2022-01-14",
                    "2022-01-20",
                    "MINUSMA, Bamako, 20 January 2022: flights suspended “with the exception of medical evacuations”;"
                            + " stopped since Friday the 14th (AFP, 17 January), flown again on the 21st (RFI)"),
            suspension(
                    "All rotations",
                    List.of(Purpose.ROTATION),
                    null,
                    "2022-07-14",
                    "2022-08-14",
                    "Malian foreign ministry, 14 July 2022, with immediate effect; resumed on 15 August (UN spokesman)"),
            suspension(
                    "All drones",
                    null,
                    List.of(AircraftClass.UAV),
                    "2022-12-24",
                    "2023-01-16",
                    "Süddeutsche Zeitung, January 2023: flights of the reconnaissance drones forbidden until 16 January,"
                            + " the last flown on 23 December; read here for all drones, a choice"),
            new RestrictionProfile(
                    SampleMission.CODE,
                    RestrictionKind.NO_FLY_ZONE,
                    "Closed air in the centre",
                    null,
                    List.of("Centre"),
                    null,
                    null,
                    "2022-01-15",
                    null,
                    "RFI, 13 June 2022: a vast no-fly zone “since mid-January in the centre of the country”; the sector"
                            + " Centre and the 15th are a choice, no area was published"));

    private final Restrictions restrictions;
    private final UtcClock clock;

    SampleRestrictions(Restrictions restrictions, UtcClock clock) {
        this.restrictions = restrictions;
        this.clock = clock;
    }

    /** Call this before requests are filed, so that no request is affected. */
    void record(Mission mission) {
        ALL.forEach(said -> restrictions.persist(new Restriction(mission, said, SampleLoad.NAME, clock.now())));
        restrictions.flush();
    }

    private static RestrictionProfile suspension(
            String name,
            @Nullable List<Purpose> purposes,
            @Nullable List<AircraftClass> classes,
            String from,
            String to,
            String source) {
        return new RestrictionProfile(
                SampleMission.CODE, RestrictionKind.SUSPENSION, name, null, null, purposes, classes, from, to, source);
    }
}
