package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

import org.flightclearance.flight.Position;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Faults;

/**
 * Reads the polygons and circles of a GeoJSON (RFC 7946), by themselves, in collections, or as the geometries of
 * features. A circle is a Point with the {@code extent} of ED-318. Any other input is reported as a fault and never throws
 * an exception.
 */
final class AreaReader {

    /** For all rings together. */
    static final int MOST_POINTS = RestrictionLimits.POINTS;

    /** Enough to explain the error, even if a hundred thousand positions are swapped. */
    static final int MOST_FAULTS = 20;

    private static final GeometryFactory PLANE = new GeometryFactory();

    private final Faults faults;
    private final int before;
    private final RingReader rings;
    private final List<Polygon> polygons = new ArrayList<>();
    private final List<Sentence> notes = new ArrayList<>();

    AreaReader(Faults faults) {
        this.faults = faults;
        this.before = faults.found().size();
        this.rings = new RingReader(faults);
    }

    /** Empty if the area has any fault. */
    Optional<Area> read(JsonNode given) {
        var parts = new AreaParts(faults).find(given);
        long points = parts.stream().mapToLong(AreaParts.Part::points).sum();
        if (points > MOST_POINTS) {
            faults.add("/area", "fault.area_points", points, MOST_POINTS);
            return Optional.empty();
        }
        for (var part : parts) {
            if (isFull()) {
                break;
            }
            if (part.isCircle()) {
                circle(part);
            } else {
                polygon(part.pointer(), part.given());
            }
        }
        return faults.found().size() == before ? Optional.of(new Area(polygons, notes)) : Optional.empty();
    }

    private void polygon(String pointer, JsonNode coordinates) {
        if (!coordinates.isArray() || coordinates.isEmpty()) {
            faults.add(pointer, "fault.area_empty");
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
            polygons.addAll(new AreaShape(faults, notes).checked(pointer, polygon));
        }
    }

    private void circle(AreaParts.Part part) {
        var extent = part.given().path("extent");
        var centre =
                rings.position(part.pointer() + "/coordinates", part.given().path("coordinates"));
        var radius = extent.path("radius").asDouble();
        if (!extent.path("subType").asText().equals("Circle")
                || !extent.path("radius").isNumber()) {
            faults.add(part.pointer() + "/extent", "fault.area_extent");
        } else if (!(radius > 0 && radius <= Circle.LONGEST_RADIUS)) {
            faults.add(part.pointer() + "/extent/radius", "fault.area_radius", Circle.LONGEST_RADIUS);
        } else if (centre.isPresent()) {
            var corners = new Circle(new Position(centre.get().y, centre.get().x), radius).corners();
            if (corners.isEmpty()) {
                faults.add(part.pointer() + "/extent/radius", "fault.area_circle_too_far");
            }
            corners.ifPresent(ring -> polygons.add(PLANE.createPolygon(ring.stream()
                    .map(corner -> new Coordinate(corner.longitude(), corner.latitude()))
                    .toArray(Coordinate[]::new))));
        }
    }

    /** Whether enough faults were found to stop looking. */
    private boolean isFull() {
        return faults.found().size() - before >= MOST_FAULTS;
    }
}
