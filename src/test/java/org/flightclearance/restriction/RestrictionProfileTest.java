package org.flightclearance.restriction;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.UnstoredMission;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.Validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.flightclearance.restriction.Drawing.box;
import static org.flightclearance.restriction.Drawing.polygon;
import static org.flightclearance.restriction.Drawing.tree;

/** The rules for the fields of a restriction and for changing them. */
class RestrictionProfileTest {

    private static final Mission MISSION = UnstoredMission.with("Africa/Juba", List.of("East", "Centre", "A, B"));
    private static final Instant NOW = Instant.parse("2022-10-01T00:00:00Z");
    private static final RestrictionProfile NOTHING =
            new RestrictionProfile(null, null, null, null, null, null, null, null, null, null);
    private static final RestrictionProfile ZONE = new RestrictionProfile(
            "MINUSMA",
            RestrictionKind.NO_FLY_ZONE,
            "Centre closed",
            tree(polygon(box(-5, 14, -3, 15.5))),
            null,
            null,
            null,
            "2022-10-07",
            "2022-10-08",
            "NOTAM A1/22");
    private static final RestrictionProfile SUSPENSION = new RestrictionProfile(
            "MINUSMA",
            RestrictionKind.SUSPENSION,
            "All drones",
            null,
            null,
            null,
            List.of(AircraftClass.UAV),
            "2022-10-07T06:00:00.000001Z",
            null,
            "Note verbale 118");

    @Test
    void a_complete_profile_is_stored_as_given() {
        var zone = stored(ZONE);
        assertThat(zone.validity())
                .isEqualTo(new Validity(Instant.parse("2022-10-06T22:00:00Z"), Instant.parse("2022-10-08T22:00:00Z")));
        assertThat(zone.bounds()).isEqualTo(new Bounds(14, 15.5, -5, -3));
        assertThat(zone.profile().area()).isEqualTo(ZONE.area());
        assertThat(stored(SUSPENSION).profile()).isEqualTo(SUSPENSION);
        assertThat(stored(SUSPENSION).bounds()).isNull();
    }

    @Test
    void all_missing_fields_are_reported_at_once() {
        assertThat(faults(NOTHING))
                .containsExactly(
                        tuple("/mission", "fault.required"),
                        tuple("/kind", "fault.required"),
                        tuple("/name", "fault.required"),
                        tuple("/valid_from", "fault.required"),
                        tuple("/source", "fault.required"));
    }

    @Test
    void a_no_fly_zone_needs_an_area_or_sectors_and_not_both() {
        assertThat(faults(placed(RestrictionKind.NO_FLY_ZONE, null, null)))
                .containsExactly(tuple("/area", "fault.zone_nowhere"));
        assertThat(faults(placed(RestrictionKind.NO_FLY_ZONE, "null", null)))
                .containsExactly(tuple("/area", "fault.zone_nowhere"));
        assertThat(faults(placed(RestrictionKind.NO_FLY_ZONE, "1", List.of("East"))))
                .containsExactly(tuple("/sectors", "fault.zone_in_both"), tuple("/area/type", "fault.area_type"));
        assertThat(stored(placed(RestrictionKind.NO_FLY_ZONE, null, List.of("East", "A, B")))
                        .sectors())
                .containsExactly("East", "A, B");
    }

    @Test
    void a_suspension_has_no_area_and_no_sectors() {
        assertThat(faults(placed(RestrictionKind.SUSPENSION, "1", List.of("East"))))
                .containsExactly(
                        tuple("/area", "fault.suspension_somewhere"), tuple("/sectors", "fault.suspension_somewhere"));
    }

    @Test
    void sectors_must_be_those_of_the_mission_and_lists_must_not_be_empty_or_repeat_a_value() {
        assertThat(faults(placed(RestrictionKind.NO_FLY_ZONE, null, Arrays.asList("East", "South", null, "East"))))
                .containsExactly(
                        tuple("/sectors/2", "fault.required"),
                        tuple("/sectors/3", "fault.twice"),
                        tuple("/sectors/1", "fault.sector"));
        assertThat(faults(SUSPENSION.changedBy(concerning(
                        List.of(), List.of(AircraftClass.UAV, AircraftClass.ROTARY_WING, AircraftClass.UAV)))))
                .containsExactly(tuple("/purposes", "fault.none_named"), tuple("/aircraft_classes/2", "fault.twice"));
    }

    @Test
    void texts_have_a_maximum_length_and_the_validity_must_not_end_before_it_starts() {
        var long_ = new RestrictionProfile(
                null, null, "n".repeat(101), null, null, null, null, "2022-10-07", "2022-10-06", "s".repeat(501));
        assertThat(faults(SUSPENSION.changedBy(long_)))
                .containsExactly(
                        tuple("/name", "fault.too_long"),
                        tuple("/valid_to", "fault.valid_to_before_from"),
                        tuple("/source", "fault.too_long"));
    }

    @Test
    void an_area_that_is_too_long_is_not_read() {
        var drawing = "{\"type\": \"Point\", \"note\": \"%s\"}".formatted("x".repeat(8 * 1024 * 1024));
        assertThat(faults(placed(RestrictionKind.NO_FLY_ZONE, drawing, null)))
                .containsExactly(tuple("/area", "fault.area_too_long"));
    }

    @Test
    void a_change_keeps_the_fields_that_it_does_not_name() {
        var renamed =
                ZONE.changedBy(new RestrictionProfile(null, null, "Renamed", null, null, null, null, null, null, null));
        assertThat(renamed.name()).isEqualTo("Renamed");
        assertThat(renamed.area()).isEqualTo(ZONE.area());
        assertThat(renamed.changedBy(NOTHING)).isEqualTo(renamed);
    }

    @Test
    void sectors_replace_an_area_and_an_area_replaces_sectors() {
        var zone = stored(ZONE);
        var drawn = ZONE.area();
        zone.describe(zone.profile().changedBy(placed(null, null, List.of("Centre"))));
        assertThat(zone.sectors()).containsExactly("Centre");
        assertThat(zone.bounds()).isNull();
        zone.describe(zone.profile()
                .changedBy(new RestrictionProfile(null, null, null, drawn, null, null, null, null, null, null)));
        assertThat(zone.sectors()).isNull();
        assertThat(zone.bounds()).isNotNull();
    }

    @Test
    void the_mission_of_a_restriction_cannot_change_and_a_refused_change_changes_nothing() {
        var zone = stored(ZONE);
        var elsewhere = new RestrictionProfile("OTHER", null, "Renamed", null, null, null, null, null, null, null);
        assertThatThrownBy(() -> zone.describe(zone.profile().changedBy(elsewhere)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/mission"));
        assertThat(zone.name()).isEqualTo("Centre closed");
    }

    private static RestrictionProfile placed(
            @Nullable RestrictionKind kind, @Nullable String geoJson, @Nullable List<String> sectors) {
        return new RestrictionProfile(
                kind == null ? null : "MINUSMA",
                kind,
                kind == null ? null : "Somewhere",
                geoJson == null ? null : tree(geoJson),
                sectors,
                null,
                null,
                kind == null ? null : "2022-10-07",
                null,
                kind == null ? null : "NOTAM A1/22");
    }

    private static RestrictionProfile concerning(List<Purpose> purposes, List<AircraftClass> aircraftClasses) {
        return new RestrictionProfile(null, null, null, null, null, purposes, aircraftClasses, null, null, null);
    }

    private static Restriction stored(RestrictionProfile profile) {
        return new Restriction(MISSION, profile, "officer", NOW);
    }

    private static List<Tuple> faults(RestrictionProfile profile) {
        return new RestrictionRules(MISSION, profile, List.of())
                .faults().found().stream()
                        .map(it -> tuple(it.pointer(), it.sentence().key()))
                        .toList();
    }
}
