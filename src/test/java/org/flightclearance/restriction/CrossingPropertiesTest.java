package org.flightclearance.restriction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;

import org.flightclearance.flight.Position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.restriction.Drawing.area;
import static org.flightclearance.restriction.Drawing.box;
import static org.flightclearance.restriction.Drawing.multiPolygon;
import static org.flightclearance.restriction.Drawing.polygon;

/** Properties that hold for every leg and every zone. */
class CrossingPropertiesTest {

    record Zone(double west, double south, double east, double north) {

        Area drawn() {
            return area(polygon(box(west, south, east, north)));
        }

        Zone wider(double by) {
            return new Zone(west - by, south - by, east + by, north + by);
        }

        /** Moves the zone east by so many degrees, and splits it if it then crosses the date line. */
        Area moved(double by) {
            var left = normal(west + by);
            var right = left + (east - west);
            return right <= 180
                    ? area(polygon(box(left, south, right, north)))
                    : area(multiPolygon(box(left, south, 180, north), box(-180, south, right - 360, north)));
        }
    }

    record Flown(Position from, Position to) {

        LegPath path() {
            return LegPath.between(from, to);
        }

        LegPath back() {
            return LegPath.between(to, from);
        }

        LegPath moved(double by) {
            return LegPath.between(
                    new Position(from.latitude(), normal(from.longitude() + by)),
                    new Position(to.latitude(), normal(to.longitude() + by)));
        }
    }

    @Property
    void a_leg_and_its_return_cross_the_same_zones(@ForAll("zones") Zone zone, @ForAll("legs") Flown leg) {
        assertThat(zone.drawn().meets(leg.back())).isEqualTo(zone.drawn().meets(leg.path()));
    }

    @Property
    void a_leg_that_crosses_a_zone_also_crosses_a_larger_one(@ForAll("zones") Zone zone, @ForAll("legs") Flown leg) {
        assertThat(zone.wider(0.5).drawn().meets(leg.path()))
                .isIn(true, zone.drawn().meets(leg.path()));
    }

    @Property
    void a_leg_and_zone_moved_over_the_date_line_give_the_same_result(
            @ForAll("zones") Zone zone, @ForAll("legs") Flown leg, @ForAll("turns") double turn) {
        // Leaves out near misses: rounding may turn them into touches
        Assume.that(zone.wider(1e-6).drawn().meets(leg.path())
                == zone.wider(-1e-6).drawn().meets(leg.path()));
        assertThat(zone.moved(turn).meets(leg.moved(turn)))
                .isEqualTo(zone.drawn().meets(leg.path()));
    }

    /** Compares with GeographicLib at places between the computed points. */
    @Property
    void every_place_on_the_geodesic_lies_within_seven_metres_of_the_path(
            @ForAll("legs") Flown leg, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        var line = Geodesic.WGS84.InverseLine(
                leg.from().latitude(),
                leg.from().longitude(),
                leg.to().latitude(),
                leg.to().longitude());
        var place = line.Position(line.Distance() * share);
        var north = 7 / 111_320.0;
        var east = north / Math.cos(Math.toRadians(place.lat2));
        var around = box(place.lon2 - east, place.lat2 - north, place.lon2 + east, place.lat2 + north);
        assertThat(area(polygon(around)).meets(leg.path())).isTrue();
    }

    @Provide
    Arbitrary<Zone> zones() {
        return Combinators.combine(eighths(-40, 10), eighths(-80, 50), eighths(1, 30), eighths(1, 30))
                .as((west, south, width, height) -> new Zone(west, south, west + width, south + height));
    }

    @Provide
    Arbitrary<Flown> legs() {
        return Combinators.combine(positions(), positions()).as(Flown::new);
    }

    @Provide
    Arbitrary<Double> turns() {
        return eighths(0, 359);
    }

    private static Arbitrary<Position> positions() {
        return Combinators.combine(eighths(-85, 85), eighths(-50, 50)).as(Position::new);
    }

    /** Numbers with few digits, so that moving them is exact. */
    private static Arbitrary<Double> eighths(int least, int most) {
        return Arbitraries.integers().between(8 * least, 8 * most).map(eighths -> eighths / 8.0);
    }

    private static double normal(double longitude) {
        return longitude >= 180 ? longitude - 360 : longitude;
    }
}
