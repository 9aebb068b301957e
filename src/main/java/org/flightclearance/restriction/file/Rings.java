package org.flightclearance.restriction.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.flightclearance.flight.Position;
import org.flightclearance.refusal.Refused;
import org.flightclearance.restriction.Circle;
import org.flightclearance.restriction.RestrictionLimits;

/** Gathers polygons, and writes them as GeoJSON. */
final class Rings {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int HALF_A_TURN = 180;

    private final List<ArrayNode> polygons = new ArrayList<>();
    private long drawn;

    /** Adds a polygon without holes. */
    void add(List<Position> ring) {
        var positions = JSON.arrayNode();
        for (int i = 0; i < ring.size(); i++) {
            if (i > 0 && Math.abs(ring.get(i).longitude() - ring.get(i - 1).longitude()) > HALF_A_TURN) {
                throw Refused.at(ZoneText.AREA, "fault.zone_date_line");
            }
            positions.add(position(ring.get(i)));
        }
        polygons.add(JSON.arrayNode().add(positions));
    }

    /** Adds a polygon as GeoJSON writes its rings. */
    void add(ArrayNode rings) {
        polygons.add(rings);
    }

    /** @throws Refused if the circle is too large, or reaches a pole or the date line */
    void add(Circle circle) {
        if (!(circle.radius() > 0 && circle.radius() <= Circle.LONGEST_RADIUS)) {
            throw Refused.at(ZoneText.AREA, "fault.area_radius", Circle.LONGEST_RADIUS);
        }
        drawn += circle.count();
        if (drawn > RestrictionLimits.POINTS) {
            throw Refused.at(ZoneText.AREA, "fault.area_points", drawn, RestrictionLimits.POINTS);
        }
        add(circle.corners().orElseThrow(() -> Refused.at(ZoneText.AREA, "fault.area_circle_too_far")));
    }

    /** The corners of the outer edges. */
    Stream<Position> corners() {
        return polygons.stream()
                .flatMap(rings -> StreamSupport.stream(rings.path(0).spliterator(), false))
                .map(corner ->
                        new Position(corner.path(1).asDouble(), corner.path(0).asDouble()));
    }

    boolean isEmpty() {
        return polygons.isEmpty();
    }

    /** A Polygon, or a MultiPolygon if there are several. */
    JsonNode geoJson() {
        var geometry = JSON.objectNode();
        if (polygons.size() == 1) {
            return geometry.put("type", "Polygon").set("coordinates", polygons.get(0));
        }
        var all = JSON.arrayNode();
        polygons.forEach(all::add);
        return geometry.put("type", "MultiPolygon").set("coordinates", all);
    }

    /** Longitude, then latitude, to seven decimals: a centimetre. */
    private static ArrayNode position(Position at) {
        return JSON.arrayNode().add(rounded(at.longitude())).add(rounded(at.latitude()));
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e7) / 1e7;
    }
}
