package org.flightclearance.restriction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.Purpose;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.UnstoredMission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.restriction.Drawing.box;
import static org.flightclearance.restriction.Drawing.polygon;
import static org.flightclearance.restriction.Drawing.tree;

/** When a restriction affects a leg, and which flights it affects. */
class RestrictionCheckTest {

    private static final Mission MISSION =
            UnstoredMission.with("Africa/Bamako", List.of("East", "Centre", "West", "North", "Bamako"));
    private static final Instant ETD = Instant.parse("2022-10-07T06:00:00Z");
    private static final Instant ETA = Instant.parse("2022-10-07T09:00:00Z");
    private static final Duration STEP = Duration.ofNanos(1000);

    private static final Map<String, Position> POSITIONS = Map.of(
            "GABS", new Position(12.5335, -7.9499),
            "GAMB", new Position(14.5128, -4.0796),
            "GAGO", new Position(16.2484, -0.0055),
            "GATS", new Position(20.2430, 0.9773));

    /** Around Mopti. */
    private static final String CENTRE = polygon(box(-5, 14, -3, 15.5));

    private final RestrictionCheck check = new RestrictionCheck(new Restrictions(), new Zones(new Restrictions()));

    @Test
    void a_leg_through_a_zone_in_force_is_a_conflict_and_legs_are_counted_from_one() {
        var flight = flight(
                leg("GAGO", "GATS", ETD, ETA),
                leg("GATS", "GAGO", hours(5), hours(7)),
                leg("GAGO", "GABS", hours(8), hours(11)));
        assertThat(check.conflicts(zone(CENTRE, ETD.minusSeconds(60), null), flight, POSITIONS))
                .extracting(Conflict::leg)
                .containsExactly(3);
    }

    @Test
    void a_leg_is_tested_from_its_etd_up_to_but_not_at_its_eta_to_the_microsecond() {
        assertThat(legsMet(ETA, null)).isEmpty();
        assertThat(legsMet(ETA.minus(STEP), null)).containsExactly(1);
        assertThat(legsMet(hours(-24), ETD)).isEmpty();
        assertThat(legsMet(hours(-24), ETD.plus(STEP))).containsExactly(1);
        assertThat(legsMet(ETD, ETD.plus(STEP))).containsExactly(1);
    }

    @Test
    void a_zone_in_force_only_during_another_leg_does_not_affect_this_one() {
        var flight = flight(leg("GABS", "GAGO", ETD, ETA), leg("GAGO", "GABS", hours(6), hours(9)));
        assertThat(check.conflicts(zone(CENTRE, hours(4), hours(7)), flight, POSITIONS))
                .extracting(Conflict::leg)
                .containsExactly(2);
    }

    @Test
    void a_zone_of_sectors_affects_every_leg_of_a_flight_in_such_a_sector() {
        var zone = restriction(RestrictionKind.NO_FLY_ZONE, null, List.of("Centre", "North"), null, null);
        assertThat(check.conflicts(zone, flight(leg("GABS", "GAGO", ETD, ETA)), POSITIONS))
                .isEmpty();
        var there = new PlannedFlight(
                Purpose.CARGO,
                AircraftClass.FIXED_WING,
                "Centre",
                List.of(leg("GABS", "XXXX", ETD, ETA), leg("XXXX", "GABS", hours(4), hours(5))));
        assertThat(check.conflicts(zone, there, Map.of()))
                .extracting(Conflict::leg)
                .containsExactly(1, 2);
        var nowhere = new PlannedFlight(Purpose.CARGO, AircraftClass.FIXED_WING, null, there.legs());
        assertThat(check.conflicts(zone, nowhere, Map.of())).isEmpty();
    }

    @Test
    void a_suspension_affects_its_purposes_and_aircraft_classes_or_all_flights_if_it_names_none() {
        var cargo = flight(leg("GABS", "GAGO", ETD, ETA));
        assertThat(stops(null, null, cargo)).isTrue();
        assertThat(stops(List.of(Purpose.CARGO), null, cargo)).isTrue();
        assertThat(stops(List.of(Purpose.ROTATION), null, cargo)).isFalse();
        assertThat(stops(null, List.of(AircraftClass.FIXED_WING), cargo)).isTrue();
        assertThat(stops(null, List.of(AircraftClass.UAV), cargo)).isFalse();
        assertThat(stops(List.of(Purpose.CARGO), List.of(AircraftClass.FIXED_WING), cargo))
                .isTrue();
        assertThat(stops(List.of(Purpose.CARGO), List.of(AircraftClass.UAV), cargo))
                .isFalse();
    }

    @Test
    void a_zone_may_affect_only_some_flights() {
        var zone = new Restriction(
                MISSION,
                profile(RestrictionKind.NO_FLY_ZONE, CENTRE, null, null, List.of(AircraftClass.UAV), ETD, null),
                "officer",
                ETD);
        assertThat(check.conflicts(zone, flight(leg("GABS", "GAGO", ETD, ETA)), POSITIONS))
                .isEmpty();
    }

    @Test
    void legs_to_an_aerodrome_of_unknown_position_are_not_tested() {
        var flight = flight(
                leg("GABS", "GAXX", ETD, ETA),
                leg("GAXX", "GABS", hours(4), hours(5)),
                leg("GABS", "GAGO", hours(6), hours(8)));
        assertThat(check.conflicts(zone(CENTRE, ETD, null), flight, POSITIONS))
                .extracting(Conflict::leg)
                .containsExactly(3);
        assertThat(flight.untestedLegs(POSITIONS)).containsExactly(1, 2);
        assertThat(flight.untestedLegs(Map.of())).containsExactly(1, 2, 3);
    }

    @Test
    void an_airstrip_without_a_code_lies_at_its_coordinates() {
        var leg = new Leg(Place.aerodrome("GABS"), Place.strip("Ber", 16.83, -2.52), ETD, ETA);
        assertThat(flight(leg).untestedLegs(POSITIONS)).isEmpty();
        assertThat(check.conflicts(zone(CENTRE, ETD, null), flight(leg), POSITIONS))
                .hasSize(1);
    }

    @Test
    void a_leg_with_missing_values_causes_no_conflict() {
        var flight = flight(new Leg(null, null, null, null), new Leg(Place.aerodrome("GABS"), null, ETD, ETA));
        assertThat(check.conflicts(zone(CENTRE, ETD, null), flight, POSITIONS)).isEmpty();
        assertThat(flight.untestedLegs(POSITIONS)).containsExactly(1, 2);
        var suspension = restriction(RestrictionKind.SUSPENSION, null, null, null, null);
        assertThat(check.conflicts(suspension, flight, POSITIONS))
                .extracting(Conflict::leg)
                .containsExactly(2);
    }

    @Test
    void a_conflict_names_the_leg_the_restriction_its_validity_and_its_source() {
        var flight = flight(leg("GABS", "GAGO", ETD, ETA));
        var open = check.conflicts(zone(CENTRE, hours(-6), null), flight, POSITIONS)
                .get(0);
        assertThat(Wording.in(Language.EN).say(open.said()))
                .isEqualTo("Leg 1 crosses “Centre closed”, in force from 7 October 2022 (NOTAM A1/22).");
        var ended = check.conflicts(zone(CENTRE, hours(-6), hours(18)), flight, POSITIONS)
                .get(0);
        assertThat(Wording.in(Language.FR).say(ended.said()))
                .isEqualTo("L’étape 1 traverse «\u00a0Centre closed\u00a0», en vigueur du 7 octobre 2022 au"
                        + " 7 octobre 2022 (NOTAM A1/22).");
        var sectors =
                new Conflict(restriction(RestrictionKind.NO_FLY_ZONE, null, List.of("East", "North"), null, null), 2);
        assertThat(Wording.in(Language.EN).say(sectors.said()))
                .startsWith("Leg 2 is in a sector of “Centre closed” (East, North), in force");
        var suspension = new Conflict(restriction(RestrictionKind.SUSPENSION, null, null, null, null), 1);
        assertThat(Wording.in(Language.EN).say(suspension.said())).startsWith("Leg 1 falls under “Centre closed”");
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Apia, ar-EG-u-nu-arab", "America/New_York, fr-FR", "Pacific/Kiritimati, tr-TR", "UTC, en-US"})
    void the_result_does_not_depend_on_the_zone_and_locale_of_the_machine(String zone, String tag) {
        var zoneBefore = TimeZone.getDefault();
        var localeBefore = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(Locale.forLanguageTag(tag));
            var profile = new RestrictionProfile(
                    "MINUSMA",
                    RestrictionKind.NO_FLY_ZONE,
                    "Centre closed",
                    tree(CENTRE),
                    null,
                    null,
                    null,
                    "2022-10-07",
                    "2022-10-07",
                    "NOTAM A1/22");
            var day = new Restriction(MISSION, profile, "officer", ETD);
            var flight = flight(
                    leg("GABS", "GAGO", hours(-8), hours(-6)),
                    leg("GABS", "GAGO", hours(-6), hours(0)),
                    leg("GABS", "GAGO", hours(17), hours(18)),
                    leg("GABS", "GAGO", hours(18), hours(20)));
            assertThat(check.conflicts(day, flight, POSITIONS))
                    .extracting(Conflict::leg)
                    .containsExactly(2, 3);
            assertThat(day.profile().validTo()).isEqualTo("2022-10-08T00:00:00Z");
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }

    private List<Integer> legsMet(Instant from, @Nullable Instant to) {
        return check.conflicts(zone(CENTRE, from, to), flight(leg("GABS", "GAGO", ETD, ETA)), POSITIONS).stream()
                .map(Conflict::leg)
                .toList();
    }

    private boolean stops(
            @Nullable List<Purpose> purposes, @Nullable List<AircraftClass> aircraftClasses, PlannedFlight flight) {
        return !check.conflicts(
                        restriction(RestrictionKind.SUSPENSION, null, null, purposes, aircraftClasses),
                        flight,
                        POSITIONS)
                .isEmpty();
    }

    private static Restriction zone(String geoJson, Instant from, @Nullable Instant to) {
        return new Restriction(
                MISSION, profile(RestrictionKind.NO_FLY_ZONE, geoJson, null, null, null, from, to), "officer", ETD);
    }

    private static Restriction restriction(
            RestrictionKind kind,
            @Nullable String geoJson,
            @Nullable List<String> sectors,
            @Nullable List<Purpose> purposes,
            @Nullable List<AircraftClass> aircraftClasses) {
        return new Restriction(
                MISSION, profile(kind, geoJson, sectors, purposes, aircraftClasses, hours(-24), null), "officer", ETD);
    }

    private static RestrictionProfile profile(
            RestrictionKind kind,
            @Nullable String geoJson,
            @Nullable List<String> sectors,
            @Nullable List<Purpose> purposes,
            @Nullable List<AircraftClass> aircraftClasses,
            Instant from,
            @Nullable Instant to) {
        return new RestrictionProfile(
                "MINUSMA",
                kind,
                "Centre closed",
                geoJson == null ? null : tree(geoJson),
                sectors,
                purposes,
                aircraftClasses,
                from.toString(),
                to == null ? null : to.toString(),
                "NOTAM A1/22");
    }

    private static PlannedFlight flight(Leg... legs) {
        return new PlannedFlight(Purpose.CARGO, AircraftClass.FIXED_WING, "East", List.of(legs));
    }

    private static Leg leg(String from, String to, Instant etd, Instant eta) {
        return new Leg(Place.aerodrome(from), Place.aerodrome(to), etd, eta);
    }

    private static Instant hours(int afterEtd) {
        return ETD.plus(Duration.ofHours(afterEtd));
    }
}
