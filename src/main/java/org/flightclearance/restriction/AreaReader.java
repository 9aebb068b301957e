package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

import org.flightclearance.refusal.Faults;

/**
 * Reads a GeoJSON Polygon or MultiPolygon (RFC 7946), by itself or as the geometry of a Feature. Any other input is
 * reported as a fault and never throws an exception.
 */
final class AreaReader {

    /** For all rings together. The limit is our choice, and far higher than any published zone needs. */
    static final int MOST_POINTS = 100_000;

    /** Enough to explain the error, even if a hundred thousand positions are swapped. */
    static final int MOST_FAULTS = 20;

    private static final GeometryFactory PLANE = new GeometryFactory();

    private final Faults faults;
    private final int before;
    private final RingReader rings;

    AreaReader(Faults faults) {
        this.faults = faults;
        this.before = faults.found().size();
        this.rings = new RingReader(faults);
    }

    /** Empty if the area has any fault. */
    Optional<List<Polygon>> read(JsonNode given) {
        var isFeature = given.path("type").asText().equals("Feature");
        var pointer = isFeature ? "/area/geometry" : "/area";
        var geometry = isFeature ? given.path("geometry") : given;
        otherSystem(given, "/area");
        var coordinates = geometry.path("coordinates");
        var polygons = new ArrayList<Polygon>();
        switch (geometry.path("type").asText()) {
            case "Polygon" -> {
                if (isFew(coordinates.isArray() ? points(coordinates) : 0)) {
                    polygon(pointer + "/coordinates", coordinates, polygons);
                }
            }
            case "MultiPolygon" -> {
                if (filled(pointer + "/coordinates", coordinates) && isFew(pointsOfAll(coordinates))) {
                    for (int i = 0; i < coordinates.size() && !isFull(); i++) {
                        polygon(pointer + "/coordinates/" + i, coordinates.get(i), polygons);
                    }
                }
            }
            default -> faults.add(pointer + "/type", "fault.area_type");
        }
        return faultless() ? Optional.of(polygons) : Optional.empty();
    }

    private void polygon(String pointer, JsonNode coordinates, List<Polygon> polygons) {
        if (!filled(pointer, coordinates)) {
            return;
        }
        var read = new ArrayList<LinearRing>();
        for (int i = 0; i < coordinates.size() && !isFull(); i++) {
            rings.read(pointer + "/" + i, coordinates.get(i))
                    .map(PLANE::createLinearRing)
                    .ifPresent(read::add);
        }
        if (read.size() == coordinates.size()) {
            var polygon = PLANE.createPolygon(
                    read.get(0), read.subList(1, read.size()).toArray(LinearRing[]::new));
            new AreaShape(faults).check(pointer, polygon);
            polygons.add(polygon);
        }
    }

    /** Older GeoJSON could name another coordinate system than longitude and latitude in WGS 84. */
    private void otherSystem(JsonNode given, String pointer) {
        var named = given.path("crs").path("properties").path("name").asText();
        if (!named.isEmpty() && !named.endsWith("CRS84")) {
            faults.add(pointer + "/crs", "fault.area_crs", named);
        }
    }

    private boolean filled(String pointer, JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            faults.add(pointer, "fault.area_empty");
            return false;
        }
        return true;
    }

    private boolean isFew(long points) {
        if (points > MOST_POINTS) {
            faults.add("/area", "fault.area_points", points, MOST_POINTS);
        }
        return points <= MOST_POINTS;
    }

    private static long pointsOfAll(JsonNode polygons) {
        long points = 0;
        for (var polygon : polygons) {
            points += points(polygon);
        }
        return points;
    }

    private static long points(JsonNode polygon) {
        long points = 0;
        for (var ring : polygon) {
            points += ring.size();
        }
        return points;
    }

    private boolean faultless() {
        return faults.found().size() == before;
    }

    /** Whether enough faults were found to stop looking. */
    private boolean isFull() {
        return faults.found().size() - before >= MOST_FAULTS;
    }
}
