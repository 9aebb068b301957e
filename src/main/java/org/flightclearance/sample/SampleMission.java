package org.flightclearance.sample;

import java.time.Instant;
import java.util.List;

import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.AuthorityProfile;
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.SectorProfile;

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
            List.of(
                    new AuthorityProfile(
                            DEFENCE,
                            "Ministère de la Défense et des Anciens Combattants",
                            null,
                            "flight_programme",
                            null),
                    new AuthorityProfile(
                            FOREIGN_AFFAIRS,
                            "Ministère des Affaires étrangères et de la Coopération internationale",
                            null,
                            "note_verbale",
                            List.of(Purpose.ROTATION)),
                    new AuthorityProfile(
                            GENERAL_STAFF, "État-major général des armées", null, "note_verbale", List.of(Purpose.ISR)),
                    new AuthorityProfile(
                            CIVIL_AVIATION,
                            "Agence nationale de l’aviation civile (ANAC)",
                            null,
                            "email",
                            List.of(Purpose.VIP))),
            List.of(
                    new SectorProfile("East", "Est"),
                    SectorProfile.named("Centre"),
                    new SectorProfile("West", "Ouest"),
                    new SectorProfile("North", "Nord"),
                    SectorProfile.named("Bamako")),
            null,
            Routes.STRIPS,
            "Mission multidimensionnelle intégrée des Nations Unies pour la stabilisation au Mali",
            null,
            MissionProfile.USUAL_HOLD_LIMIT);

    private SampleMission() {}
}
