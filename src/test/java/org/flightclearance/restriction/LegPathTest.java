package org.flightclearance.restriction;

import org.junit.jupiter.api.Test;

import org.flightclearance.flight.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.restriction.Drawing.area;
import static org.flightclearance.restriction.Drawing.box;
import static org.flightclearance.restriction.Drawing.meets;
import static org.flightclearance.restriction.Drawing.multiPolygon;
import static org.flightclearance.restriction.Drawing.polygon;
import static org.flightclearance.restriction.Drawing.ring;

/** The path of a leg, and the areas that it crosses. */
class LegPathTest {

    private static final Area BOX = area(polygon(box(-4, 14, -2, 16)));
    private static final Area WITH_HOLE = area(polygon(box(0, 0, 10, 10), box(2, 2, 8, 8)));

    @Test
    void a_leg_through_an_area_meets_it_and_a_leg_beside_it_does_not() {
        assertThat(meets(BOX, -6, 15, 0, 15)).isTrue();
        assertThat(meets(BOX, -6, 17, 0, 17)).isFalse();
        assertThat(meets(BOX, -6, 15, -5, 15)).isFalse();
    }

    @Test
    void a_leg_from_inside_an_area_meets_it_wherever_it_goes() {
        assertThat(meets(BOX, -3, 15, -3, 15.1)).isTrue();
        assertThat(meets(BOX, -3, 15, 30, 60)).isTrue();
        assertThat(meets(BOX, 30, 60, -3, 15)).isTrue();
    }

    @Test
    void a_leg_from_inside_one_area_to_inside_another_meets_both() {
        var other = area(polygon(box(0, 14, 2, 16)));
        assertThat(meets(BOX, -3, 15, 1, 15)).isTrue();
        assertThat(meets(other, -3, 15, 1, 15)).isTrue();
    }

    @Test
    void a_leg_that_ends_on_the_edge_meets_the_area() {
        assertThat(meets(BOX, -6, 15, -4, 15)).isTrue();
        assertThat(meets(BOX, -6, 15, -4.000001, 15)).isFalse();
        assertThat(meets(BOX, -3, 20, -3, 16)).isTrue();
        assertThat(meets(BOX, -6, 18, -4, 16)).isTrue();
    }

    @Test
    void a_leg_along_an_edge_on_a_meridian_meets_the_area() {
        assertThat(meets(BOX, -4, 10, -4, 20)).isTrue();
        assertThat(meets(BOX, -2, 14.5, -2, 15.5)).isTrue();
        assertThat(meets(BOX, -4.000001, 10, -4.000001, 20)).isFalse();
    }

    /** The shortest line between two places on one parallel runs closer to the pole than the edge between them. */
    @Test
    void a_leg_along_an_edge_on_a_parallel_touches_it_only_at_its_ends() {
        assertThat(meets(BOX, -3.5, 16, -2.5, 16)).isTrue();
        assertThat(meets(BOX, -6, 16, 0, 16)).isFalse();
        assertThat(meets(BOX, -6, 14, 0, 14)).isTrue();
        assertThat(meets(area(polygon(box(-4, 16.0001, -2, 17))), -6, 16, 0, 16))
                .isTrue();
        assertThat(meets(area(polygon(box(-4, -1, -2, 0))), -6, 0, 0, 0)).isTrue();
    }

    @Test
    void a_leg_inside_a_hole_meets_the_area_only_if_it_touches_the_edge() {
        assertThat(meets(WITH_HOLE, 3, 3, 7, 7)).isFalse();
        assertThat(meets(WITH_HOLE, 5, 5, 5, 5)).isFalse();
        assertThat(meets(WITH_HOLE, 3, 3, 3, 8)).isTrue();
        assertThat(meets(WITH_HOLE, 3, 3, 3, 7.9)).isFalse();
        assertThat(meets(WITH_HOLE, 3, 3, 20, 3)).isTrue();
    }

    @Test
    void a_leg_without_length_is_a_point() {
        assertThat(meets(BOX, -3, 15, -3, 15)).isTrue();
        assertThat(meets(BOX, -4, 15, -4, 15)).isTrue();
        assertThat(meets(BOX, -4, 14, -4, 14)).isTrue();
        assertThat(meets(BOX, -5, 15, -5, 15)).isFalse();
    }

    @Test
    void the_leg_from_fiji_to_samoa_crosses_the_date_line_and_a_zone_on_both_sides_of_it() {
        var zone = area(multiPolygon(box(178, -18, 180, -14), box(-180, -18, -178, -14)));
        double[] nadi = {177.4434, -17.7554};
        double[] apia = {-172.0081, -13.83};
        assertThat(meets(zone, nadi[0], nadi[1], apia[0], apia[1])).isTrue();
        assertThat(meets(zone, apia[0], apia[1], nadi[0], nadi[1])).isTrue();
        assertThat(meets(area(polygon(box(-180, -18, -178, -14))), nadi[0], nadi[1], apia[0], apia[1]))
                .isTrue();
        assertThat(meets(area(polygon(box(178, -18, 180, -14))), apia[0], apia[1], nadi[0], nadi[1]))
                .isTrue();
        // The path does not go round the other side of the globe
        assertThat(meets(area(polygon(box(-10, -60, 10, 60))), nadi[0], nadi[1], apia[0], apia[1]))
                .isFalse();
    }

    @Test
    void a_leg_on_the_date_line_touches_areas_on_both_sides() {
        var east = area(polygon(box(-180, -20, -170, -10)));
        var west = area(polygon(box(170, -20, 180, -10)));
        for (var zone : new Area[] {east, west}) {
            assertThat(meets(zone, 180, -30, 180, 0)).isTrue();
            assertThat(meets(zone, -180, -30, -180, 0)).isTrue();
            assertThat(meets(zone, -180, -15, 180, -15)).isTrue();
            assertThat(meets(zone, 180, -15, 180, -15)).isTrue();
        }
        assertThat(meets(east, 170, -15, 180, -15)).isTrue();
        assertThat(meets(west, -170, -15, -180, -15)).isTrue();
    }

    @Test
    void an_end_beyond_the_date_line_stays_exactly_on_its_edge() {
        assertThat(meets(area(polygon(box(-175.3, -20, -170, -10))), 175.7, -15.1, -175.3, -15.1))
                .isTrue();
        // Floating-point addition is not exact: 90.1 - 360 + 360 is slightly more than 90.1
        assertThat(90.1 - 360 + 360).isGreaterThan(90.1);
        assertThat(meets(area(polygon(box(80, -20, 90.1, -10))), 90.1, -15.1, -100.3, -15.1))
                .isTrue();
    }

    @Test
    void a_leg_over_a_pole_meets_areas_around_the_pole_and_along_its_two_meridians() {
        var cap = area(polygon(box(-180, 85, 180, 90)));
        var slice = area(polygon(ring(100, 80, 120, 80, 120, 90, 100, 90, 100, 80)));
        assertThat(meets(cap, -20, 70, 160, 70)).isTrue();
        assertThat(meets(slice, -20, 70, 160, 70)).isTrue();
        assertThat(meets(area(polygon(box(-120, 80, -100, 90))), -20, 70, 160, 70))
                .isTrue();
        assertThat(meets(area(polygon(box(-120, 80, -100, 89))), -20, 70, 160, 70))
                .isFalse();
        assertThat(meets(area(polygon(box(-21, 75, -19, 76))), -20, 70, 160, 70))
                .isTrue();
        assertThat(meets(area(polygon(box(159, 75, 161, 76))), -20, 70, 160, 70))
                .isTrue();
        assertThat(meets(area(polygon(box(60, 75, 80, 89))), -20, 70, 160, 70)).isFalse();
        assertThat(meets(area(polygon(box(-180, -90, 180, -85))), 10, -70, -170, -70))
                .isTrue();
    }

    @Test
    void a_leg_near_a_pole_passes_it_on_the_right_side() {
        // From 10 to 170 degrees east, both one degree from the pole: the path crosses 90 degrees east some 19 km from
        // the pole
        assertThat(meets(area(polygon(box(80, 89.7, 100, 89.9))), 10, 89, 170, 89))
                .isTrue();
        assertThat(meets(area(polygon(box(-100, 89.7, -80, 89.99))), 10, 89, 170, 89))
                .isFalse();
        assertThat(meets(area(polygon(box(80, 89.9, 100, 90))), 10, 89, 170, 89))
                .isFalse();
    }

    @Test
    void a_leg_from_a_pole_touches_every_meridian_there() {
        assertThat(meets(area(polygon(box(100, 80, 120, 90))), 0, 90, 0, 60)).isTrue();
        assertThat(meets(area(polygon(box(100, 80, 120, 89))), 0, 90, 0, 60)).isFalse();
        assertThat(meets(area(polygon(box(100, 80, 120, 90))), 0, 90, 50, 90)).isTrue();
    }

    @Test
    void between_antipodes_both_directions_take_the_same_path() {
        var north = area(polygon(box(-180, 80, 180, 90)));
        var south = area(polygon(box(-180, -90, 180, -80)));
        assertThat(meets(north, 0, 0, 180, 0)).isEqualTo(meets(north, 180, 0, 0, 0));
        assertThat(meets(north, 0, 0, 180, 0) || meets(south, 0, 0, 180, 0)).isTrue();
        assertThat(LegPath.between(new Position(30, 20), new Position(-30, -160))
                        .bounds())
                .isEqualTo(LegPath.between(new Position(-30, -160), new Position(30, 20))
                        .bounds());
    }

    @Test
    void a_long_leg_follows_the_geodesic_and_not_the_straight_line_on_the_map() {
        // From Dakar to Cairo: at 5 to 6 degrees east, the path is at 24.2 degrees north and the straight line on the
        // map at 21.8
        assertThat(meets(area(polygon(box(5, 24, 6, 25.5))), -17.07, 14.67, 31.4, 30.11))
                .isTrue();
        assertThat(meets(area(polygon(box(5, 21, 6, 22.5))), -17.07, 14.67, 31.4, 30.11))
                .isFalse();
    }

    @Test
    void a_path_has_few_points_along_a_meridian_and_more_elsewhere() {
        assertThat(GeodesicPoints.between(new Position(10, 5), new Position(19, 5)))
                .hasSizeLessThan(14);
        assertThat(GeodesicPoints.between(new Position(16.2484, -0.0055), new Position(12.5335, -7.9499)))
                .hasSizeBetween(10, 80);
        assertThat(GeodesicPoints.between(new Position(89.99, 0), new Position(89.99, 170)))
                .hasSizeBetween(10, 200);
    }
}
