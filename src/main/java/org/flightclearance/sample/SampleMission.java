package org.flightclearance.sample;

import java.time.Instant;
import java.util.List;

import org.flightclearance.mission.MissionProfile;

/** MINUSMA as the sample describes it. */
final class SampleMission {

    static final String CODE = "MINUSMA";

    static final String DEFENCE = "Ministry of Defence and Veterans Affairs";
    static final String FOREIGN_AFFAIRS = "Ministry of Foreign Affairs and International Cooperation";
    static final String GENERAL_STAFF = "General Staff of the Armed Forces";
    static final String CIVIL_AVIATION = "National Civil Aviation Agency (ANAC)";

    /** Earlier than anything that the sample records. */
    static final Instant FOUNDED = Instant.parse("2022-01-01T00:00:00Z");

    static final MissionProfile PROFILE = new MissionProfile(
            CODE,
            "United Nations Multidimensional Integrated Stabilization Mission in Mali",
            "Mali",
            "Africa/Bamako",
            "en",
            List.of(DEFENCE, FOREIGN_AFFAIRS, GENERAL_STAFF, CIVIL_AVIATION),
            List.of("East", "Centre", "West", "North", "Bamako"),
            null,
            Routes.STRIPS);

    private SampleMission() {}
}
