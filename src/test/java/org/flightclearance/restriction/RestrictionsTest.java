package org.flightclearance.restriction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Leg;
import org.flightclearance.flight.Place;
import org.flightclearance.flight.Position;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.restriction.Drawing.box;
import static org.flightclearance.restriction.Drawing.polygon;
import static org.flightclearance.restriction.Drawing.tree;
import static org.flightclearance.restriction.Drawing.wobble;

/** Restrictions are stored and found again. */
@OnBothDatabases
class RestrictionsTest {

    private static final Instant NOW = Instant.parse("2022-10-01T00:00:00Z");
    private static final Instant ETD = Instant.parse("2022-10-07T06:00:00Z");
    private static final Instant ETA = Instant.parse("2022-10-07T09:00:00Z");
    private static final Map<String, Position> POSITIONS =
            Map.of("GABS", new Position(12.5335, -7.9499), "GAGO", new Position(16.2484, -0.0055));
    private static final PlannedFlight FLIGHT = new PlannedFlight(
            Purpose.CARGO,
            AircraftClass.FIXED_WING,
            "East",
            List.of(new Leg(Place.aerodrome("GABS"), Place.aerodrome("GAGO"), ETD, ETA)));

    /** Not crossed by the leg, but inside the box around it. */
    private static final String OFF_THE_WAY = box(-7, 15.5, -6, 16);

    @Inject
    Restrictions restrictions;

    @Inject
    RestrictionCheck check;

    @Inject
    Missions missions;

    private String code;

    @BeforeEach
    void found() {
        code = mission();
    }

    @Test
    void every_field_is_stored_and_read_back_even_an_area_of_some_megabytes() {
        var area = polygon(wobble(-4, 14.5, 1, 100_000));
        assertThat(area.length()).isGreaterThan(2 * 1024 * 1024);
        var zone = new RestrictionProfile(
                code,
                RestrictionKind.NO_FLY_ZONE,
                "Centre closed",
                tree(area),
                null,
                List.of(Purpose.ISR, Purpose.CARGO),
                List.of(AircraftClass.UAV, AircraftClass.FIXED_WING),
                "2022-10-07T00:00:00.000001Z",
                "2022-10-08T00:00:00Z",
                "NOTAM A1/22");
        var id = stored(zone);
        in(() -> {
            var read = restrictions.visibleTo(officer(), id).orElseThrow();
            assertThat(read.profile()).isEqualTo(zone);
            assertThat(read.recordedBy()).isEqualTo("officer");
            assertThat(read.recordedAt()).isEqualTo(NOW);
            assertThat(read.bounds()).isEqualTo(Drawing.area(area).bounds());
        });
        var sectors = List.of("East", "Centre");
        var of = stored(new RestrictionProfile(
                code, RestrictionKind.NO_FLY_ZONE, "Sectors", null, sectors, null, null, "2022-10-07", null, "NOTAM"));
        in(() -> {
            var read = restrictions.visibleTo(officer(), of).orElseThrow();
            assertThat(read.sectors()).isEqualTo(sectors);
            assertThat(read.bounds()).isNull();
            assertThat(read.purposes()).isNull();
            assertThat(read.aircraftClasses()).isNull();
            assertThat(read.validity().to()).isNull();
        });
    }

    @Test
    void a_user_who_may_not_read_the_mission_does_not_find_the_restriction() {
        var id = stored(suspension("2022-10-07", null));
        in(() -> assertThat(restrictions.visibleTo(new Actor("else", Set.of(Role.OFFICER), Set.of("OTHER")), id))
                .isEmpty());
    }

    @Test
    void the_area_is_loaded_only_when_it_is_needed() {
        stored(zone(box(-5, 14, -3, 15.5), "2022-10-07", null));
        in(() -> assertThat(restrictions.of(theMission())).singleElement().satisfies(it -> assertThat(
                        Hibernate.isPropertyInitialized(it, "area"))
                .isFalse()));
    }

    @Test
    void the_validity_is_half_open_to_the_microsecond() {
        stored(suspension("2022-10-07T06:00:00Z", "2022-10-07T09:00:00Z"));
        in(() -> {
            assertThat(restrictions.isAnyInForce(theMission(), ETD.minusSeconds(60), ETD))
                    .isFalse();
            assertThat(restrictions.isAnyInForce(theMission(), ETD.minusSeconds(60), ETD.plusNanos(1000)))
                    .isTrue();
            assertThat(restrictions.isAnyInForce(theMission(), ETA, ETA.plusSeconds(60)))
                    .isFalse();
            assertThat(restrictions.isAnyInForce(theMission(), ETA.minusNanos(1000), ETA.plusSeconds(60)))
                    .isTrue();
        });
    }

    @Test
    void a_change_is_seen_by_the_next_check_and_a_rolled_back_change_by_none() {
        var id = stored(zone(box(-5, 14, -3, 15.5), "2022-10-07", null));
        in(() -> assertThat(legsMet()).containsExactly(1));
        QuarkusTransaction.begin();
        describe(id, zone(OFF_THE_WAY, "2022-10-07", null));
        assertThat(legsMet()).isEmpty();
        QuarkusTransaction.rollback();
        in(() -> assertThat(legsMet()).containsExactly(1));
        // The version number of the rolled-back change is used again, with another area
        in(() -> describe(id, zone(box(-5, 14, -3, 15), "2022-10-07", null)));
        in(() -> {
            assertThat(legsMet()).containsExactly(1);
            assertThat(restrictions.findById(id).version()).isEqualTo(1);
        });
        in(() -> describe(id, zone(box(20, 20, 21, 21), "2022-10-07", null)));
        in(() -> assertThat(legsMet()).isEmpty());
    }

    @Test
    void only_the_zones_near_a_flight_are_read() {
        in(() -> {
            var mission = theMission();
            for (int i = 0; i < 996; i++) {
                var west = -80 + i % 40;
                var south = 30 + i / 40;
                restrictions.persist(new Restriction(
                        mission, zone(box(west, south, west + 0.9, south + 0.9), "2022-01-01", null), "officer", NOW));
            }
            restrictions.persist(
                    new Restriction(mission, zone(box(-5, 14, -3, 15.5), "2022-01-01", null), "officer", NOW));
            restrictions.persist(new Restriction(mission, zone(OFF_THE_WAY, "2022-01-01", null), "officer", NOW));
            restrictions.persist(
                    new Restriction(mission, zone(box(-5, 14, -3, 15.5), "2023-01-01", null), "officer", NOW));
            restrictions.persist(new Restriction(mission, suspension("2022-10-01", "2022-10-31"), "officer", NOW));
        });
        in(() -> assertThat(legsMet()).containsExactly(1, 1));
        // One zone is crossed, one is not, one restriction is a suspension; the zone of another year is not read
        var bounds = new Bounds(12.5335, 16.2484, -7.9499, -0.0055);
        in(() -> assertThat(restrictions.near(theMission(), ETD, ETA, bounds)).hasSize(3));
    }

    private List<Integer> legsMet() {
        return check.conflicts(theMission(), FLIGHT, POSITIONS).stream()
                .map(Conflict::leg)
                .toList();
    }

    private void describe(UUID id, RestrictionProfile profile) {
        restrictions.findById(id).describe(profile);
    }

    private RestrictionProfile zone(String ring, String from, @Nullable String to) {
        return new RestrictionProfile(
                code, RestrictionKind.NO_FLY_ZONE, "A zone", tree(polygon(ring)), null, null, null, from, to, "NOTAM");
    }

    private RestrictionProfile suspension(String from, @Nullable String to) {
        return new RestrictionProfile(
                code, RestrictionKind.SUSPENSION, "All flights", null, null, null, null, from, to, "Note verbale");
    }

    private UUID stored(RestrictionProfile profile) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var restriction = new Restriction(theMission(), profile, "officer", NOW);
            restrictions.persistAndFlush(restriction);
            return restriction.id();
        });
    }

    private Mission theMission() {
        return missions.of(officer(), code);
    }

    private Actor officer() {
        return new Actor("officer", Set.of(Role.OFFICER), Set.of(code));
    }

    private static void in(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
