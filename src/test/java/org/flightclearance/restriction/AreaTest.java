package org.flightclearance.restriction;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.flight.Position;
import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;
import org.flightclearance.refusal.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flightclearance.restriction.Drawing.area;
import static org.flightclearance.restriction.Drawing.box;
import static org.flightclearance.restriction.Drawing.faults;
import static org.flightclearance.restriction.Drawing.meets;
import static org.flightclearance.restriction.Drawing.multiPolygon;
import static org.flightclearance.restriction.Drawing.polygon;
import static org.flightclearance.restriction.Drawing.ring;
import static org.flightclearance.restriction.Drawing.wobble;

/** Which GeoJSON is accepted as an area, and which faults are reported. */
class AreaTest {

    @Test
    void a_polygon_a_multipolygon_and_a_feature_are_areas() {
        var polygon = polygon(box(-4, 14, -2, 16));
        assertThat(area(polygon).bounds()).isEqualTo(new Bounds(14, 16, -4, -2));
        assertThat(area(multiPolygon(box(-4, 14, -2, 16), box(0, 10, 1, 11))).bounds())
                .isEqualTo(new Bounds(10, 16, -4, 1));
        assertThat(area("{\"type\": \"Feature\", \"properties\": {\"name\": \"Centre\"}, \"geometry\": " + polygon
                                + "}")
                        .bounds())
                .isEqualTo(new Bounds(14, 16, -4, -2));
    }

    @Test
    void rings_may_run_in_either_direction_and_altitudes_are_ignored() {
        assertThat(faults(polygon(box(-4, 14, -2, 16)))).isEmpty();
        assertThat(faults(polygon(ring(-4, 14, -4, 16, -2, 16, -2, 14, -4, 14))))
                .isEmpty();
        assertThat(faults(polygon("[[-4,14,300],[-4,16,300],[-2,16,300],[-4,14,0]]")))
                .isEmpty();
    }

    @Test
    void parts_may_share_a_border_or_overlap() {
        var neighbours = area(multiPolygon(box(0, 0, 1, 1), box(1, 0, 2, 1)));
        assertThat(meets(neighbours, 1, 0.5, 1, 0.5)).isTrue();
        var overlapping = area(multiPolygon(box(0, 0, 2, 2), box(1, 0, 3, 2)));
        assertThat(meets(overlapping, 1.5, 1, 1.5, 1)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "1",
                "\"Polygon\"",
                "{\"type\": null}",
                "{\"type\": {\"type\": \"Polygon\"}}",
                "{\"type\": \"Point\", \"coordinates\": [0, 0]}"
            })
    void other_json_is_not_an_area(String json) {
        assertThat(faults(json)).containsExactly(fault("/area/type", "fault.area_type"));
    }

    @Test
    void a_feature_without_a_polygon_is_not_an_area() {
        assertThat(faults("{\"type\": \"Feature\", \"geometry\": null}"))
                .containsExactly(fault("/area/geometry", "fault.area_no_geometry"));
        for (var geometry : new String[] {"{\"type\": \"Point\"}", "{\"type\": \"Feature\"}", "[]"}) {
            assertThat(faults("{\"type\": \"Feature\", \"geometry\": " + geometry + "}"))
                    .as(geometry)
                    .containsExactly(fault("/area/geometry/type", "fault.area_type"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                                | /area/coordinates         | fault.area_empty",
                "[]                                  | /area/coordinates         | fault.area_empty",
                "{}                                  | /area/coordinates         | fault.area_empty",
                "[null]                              | /area/coordinates/0       | fault.area_ring",
                "[[]]                                | /area/coordinates/0       | fault.area_ring_short",
                "[[[0,0],[1,1],[0,0]]]               | /area/coordinates/0       | fault.area_ring_short",
                "[[[0,0],[1,0],[1,1],[0,1]]]         | /area/coordinates/0/3     | fault.area_ring_open",
                "[[[0,0],[1,0],[1,1],[0]]]           | /area/coordinates/0/3     | fault.area_position",
                "[[[0,0],[1,0],[1,1],{\"x\": 0}]]    | /area/coordinates/0/3     | fault.area_position",
                "[[[0,0],[1,0],[1,1],[[0],0]]]       | /area/coordinates/0/3/0   | fault.area_number",
                "[[[0,0],[1,0],[1,1],[0,\"0\"]]]     | /area/coordinates/0/3/1   | fault.area_number",
                "[[[0,0],[1,0],[1,1],[0,null]]]      | /area/coordinates/0/3/1   | fault.area_number",
                "[[[0,0],[180.1,0],[1,1],[0,0]]]     | /area/coordinates/0/1/0   | fault.degrees",
                "[[[0,0],[1e999,0],[1,1],[0,0]]]     | /area/coordinates/0/1/0   | fault.degrees",
                "[[[0,0],[120,90.1],[1,1],[0,0]]]    | /area/coordinates/0/1/1   | fault.degrees",
                "[[[0,0],[14,120],[1,1],[0,0]]]      | /area/coordinates/0/1/1   | fault.area_swapped",
                "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]   | /area/coordinates/0       | fault.area_crosses_itself",
                "[[[0,0],[1,1],[2,2],[0,0]]]         | /area/coordinates/0       | fault.area_crosses_itself",
                "[[[0,0],[0,0],[0,0],[0,0]]]         | /area/coordinates/0       | fault.area_ring_flat"
            })
    void a_faulty_ring_is_reported_with_its_pointer(String coordinates, String pointer, String key) {
        assertThat(faults("{\"type\": \"Polygon\", \"coordinates\": %s}".formatted(coordinates)))
                .extracting(Fault::pointer, it -> it.sentence().key())
                .containsExactly(tuple(pointer, key));
    }

    @Test
    void a_crossing_edge_is_reported_with_its_position() {
        var crossing =
                faults(polygon(ring(0, 0, 1, 1, 1, 0, 0, 1, 0, 0))).get(0).sentence();
        assertThat(Wording.in(Language.EN).say(crossing))
                .isEqualTo("The edge crosses or touches itself at longitude 0.5, latitude 0.5.");
        assertThat(Wording.in(Language.FR).say(crossing))
                .isEqualTo("Le bord se croise ou se touche à la longitude 0,5, latitude 0,5.");
    }

    @Test
    void a_hole_must_lie_in_its_polygon_and_in_no_other_hole() {
        var outer = box(0, 0, 10, 10);
        assertThat(faults(polygon(outer, box(2, 2, 4, 4), box(6, 6, 8, 8)))).isEmpty();
        assertThat(faults(polygon(outer, box(20, 2, 22, 4))))
                .containsExactly(fault("/area/coordinates", "fault.area_hole_outside", 20.0, 2.0));
        assertThat(faults(polygon(outer, box(2, 2, 8, 8), box(4, 4, 6, 6))))
                .extracting(Fault::pointer, it -> it.sentence().key())
                .containsExactly(tuple("/area/coordinates", "fault.area_hole_in_hole"));
        assertThat(faults(polygon(outer, box(2, 2, 8, 8), ring(0, 0, 1, 1, 1, 0, 0, 1, 0, 0))))
                .extracting(Fault::pointer)
                .containsExactly("/area/coordinates/2");
    }

    @Test
    void faults_of_all_parts_are_reported_at_once_up_to_a_limit() {
        assertThat(faults(multiPolygon(box(0, 0, 200, 1), "[]", box(0, 0, 1, 95))))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/area/coordinates/0/0/1/0",
                        "/area/coordinates/0/0/2/0",
                        "/area/coordinates/1/0",
                        "/area/coordinates/2/0/2/1",
                        "/area/coordinates/2/0/3/1");
        var crossed = ring(0, 0, 1, 1, 1, 0, 0, 1, 0, 0);
        for (var faulty : new String[] {
            polygon(wobble(300, 300, 10, 5_000)),
            polygon(many("1")),
            multiPolygon(many(crossed)),
            "{\"type\": \"MultiPolygon\", \"coordinates\": [%s]}".formatted(String.join(",", many("[]")))
        }) {
            assertThat(faults(faulty)).hasSizeBetween(20, 22);
        }
    }

    @Test
    void another_coordinate_system_is_refused() {
        var polygon = polygon(box(-4, 14, -2, 16));
        var utm = ", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32630\"}}}";
        assertThat(faults(polygon.substring(0, polygon.length() - 1) + utm))
                .containsExactly(fault("/area/crs", "fault.area_crs", "urn:ogc:def:crs:EPSG::32630"));
        assertThat(faults(polygon.substring(0, polygon.length() - 1)
                        + utm.replace("urn:ogc:def:crs:EPSG::32630", "urn:ogc:def:crs:OGC:1.3:CRS84")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::4326, true",
        "EPSG:4326, true",
        "http://www.opengis.net/def/crs/EPSG/0/4326, true",
        "urn:ogc:def:crs:OGC::CRS84, true",
        "CRS84, true",
        "WGS84, true",
        "EPSG:14326, false",
        "EPSG:3857, false",
        "urn:ogc:def:crs:EPSG::32630, false"
    })
    void the_usual_coordinate_system_has_many_names(String name, boolean taken) {
        var crs = ", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"" + name + "\"}}}";
        var polygon = polygon(box(-4, 14, -2, 16));
        var named = polygon.substring(0, polygon.length() - 1) + crs;
        for (var entry : Map.of(
                        named,
                        "/area/crs",
                        "{\"type\": \"Feature\", \"geometry\": " + named + "}",
                        "/area/geometry/crs",
                        "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": "
                                + polygon + crs + "]}",
                        "/area/features/0/crs")
                .entrySet()) {
            assertThat(faults(entry.getKey()))
                    .isEqualTo(taken ? List.of() : List.of(fault(entry.getValue(), "fault.area_crs", name)));
        }
    }

    @Test
    void an_outline_that_touches_itself_in_a_point_is_divided_there_and_stays_the_same() {
        var apart = area(polygon(ring(0, 0, 2, 0, 1, 1, 2, 2, 0, 2, 1, 1, 0, 0)));
        assertThat(apart.notes()).containsExactly(Sentence.of("area.touches_itself", 1.0, 1.0));
        assertThat(meets(apart, 1, 0.5, 1, 0.5)).isTrue();
        assertThat(meets(apart, 1, 1.5, 1, 1.5)).isTrue();
        assertThat(meets(apart, 0.5, 1, 0.5, 1)).isFalse();
        assertThat(meets(apart, 1.5, 1, 1.5, 1)).isFalse();
        // The second loop lies inside the first: a hole
        var hole = area(polygon(ring(0, 0, 4, 0, 4, 4, 0, 4, 0, 0, 1, 3, 3, 3, 0, 0)));
        assertThat(meets(hole, 1.5, 2.5, 1.5, 2.5)).isFalse();
        assertThat(meets(hole, 2, 0.5, 2, 0.5)).isTrue();
    }

    @Test
    void a_point_with_an_extent_is_a_circle() {
        var circle = area("{\"type\": \"Point\", \"coordinates\": [-2.5, 16.8], \"extent\": {\"subType\": \"Circle\","
                + " \"radius\": 9260}}");
        var around = new Circle(new Position(16.8, -2.5), 9260);
        for (int azimuth = 0; azimuth < 360; azimuth += 7) {
            var inside = around.at(azimuth, 9259);
            var outside = around.at(azimuth, 9270);
            assertThat(meets(circle, inside.longitude(), inside.latitude(), inside.longitude(), inside.latitude()))
                    .isTrue();
            assertThat(meets(circle, outside.longitude(), outside.latitude(), outside.longitude(), outside.latitude()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                        | /area/extent        | fault.area_extent",
                "{\"subType\": \"Circle\"}                 | /area/extent        | fault.area_extent",
                "{\"subType\": \"Ellipse\", \"radius\": 1} | /area/extent        | fault.area_extent",
                "{\"subType\": \"Circle\", \"radius\": 0}  | /area/extent/radius | fault.area_radius",
                "{\"subType\": \"Circle\", \"radius\": 1852001} | /area/extent/radius | fault.area_radius",
                "{\"subType\": \"Circle\", \"radius\": 300000}  | /area/extent/radius | fault.area_circle_too_far"
            })
    void a_faulty_circle_is_reported_with_its_pointer(String extent, String pointer, String key) {
        assertThat(faults("{\"type\": \"Point\", \"coordinates\": [179, 16], \"extent\": %s}".formatted(extent)))
                .extracting(Fault::pointer, it -> it.sentence().key())
                .containsExactly(tuple(pointer, key));
    }

    @Test
    void circles_count_by_their_corners() {
        var circle =
                "{\"type\": \"Point\", \"coordinates\": [0, 0], \"extent\": {\"subType\": \"Circle\", \"radius\": 1800000}}";
        var many = String.join(",", Collections.nCopies(80, circle));
        assertThat(faults("{\"type\": \"GeometryCollection\", \"geometries\": [" + many + "]}"))
                .extracting(it -> it.sentence().key())
                .containsExactly("fault.area_points");
    }

    @Test
    void an_area_of_a_hundred_thousand_points_is_tested_correctly() {
        var text = polygon(wobble(-3, 15, 2, 100_000));
        var area = area(text);
        assertThat(area.points()).isEqualTo(100_000);
        // The radius varies between 1.8 and 2.2 degrees: it is 2.2 at an angle of 1.8 degrees, and 1.8 at 5.4 degrees
        assertThat(meets(area, -3, 15, -3, 15)).isTrue();
        assertThat(meets(area, -6, 15, 0, 15)).isTrue();
        assertThat(meets(area, -6, 17.3, 0, 17.3)).isFalse();
        assertThat(inDirection(area, 2.1, 1.8)).isTrue();
        assertThat(inDirection(area, 2.1, 5.4)).isFalse();
        assertThat(inDirection(area, 1.7, 5.4)).isTrue();
    }

    @Test
    void one_point_more_than_a_hundred_thousand_is_too_many() {
        assertThat(faults(polygon(wobble(-3, 15, 2, 100_001))))
                .containsExactly(fault("/area", "fault.area_points", 100_001L, 100_000));
        assertThat(faults(multiPolygon(wobble(-3, 15, 2, 60_000), wobble(3, 15, 2, 40_001))))
                .containsExactly(fault("/area", "fault.area_points", 100_001L, 100_000));
    }

    private static boolean inDirection(Area area, double radius, double degrees) {
        var longitude = -3 + radius * Math.cos(Math.toRadians(degrees));
        var latitude = 15 + radius * Math.sin(Math.toRadians(degrees));
        return meets(area, longitude, latitude, longitude, latitude);
    }

    private static String[] many(String text) {
        return Collections.nCopies(5_000, text).toArray(String[]::new);
    }

    private static Fault fault(String pointer, String key, Object... arguments) {
        return new Fault(pointer, Sentence.of(key, arguments));
    }
}
