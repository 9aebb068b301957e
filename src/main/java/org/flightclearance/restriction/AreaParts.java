package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.flightclearance.flight.Position;
import org.flightclearance.refusal.Faults;

/** Finds the polygons and circles of a GeoJSON: a geometry, a Feature or a FeatureCollection of some. */
final class AreaParts {

    private final Faults faults;
    private final List<Part> parts = new ArrayList<>();

    AreaParts(Faults faults) {
        this.faults = faults;
    }

    /**
     * A polygon or a circle.
     *
     * @param pointer to the rings of a polygon, or to the point of a circle
     * @param given the rings, or the point
     */
    record Part(String pointer, JsonNode given, boolean isCircle) {

        long points() {
            if (isCircle) {
                return new Circle(new Position(0, 0), given.at("/extent/radius").asDouble()).count();
            }
            long points = 0;
            for (var ring : given) {
                points += ring.size();
            }
            return points;
        }
    }

    List<Part> find(JsonNode given) {
        switch (type(given)) {
            case "FeatureCollection" -> {
                otherSystem(given, "/area");
                var features = given.path("features");
                for (int i = 0; isFilled(features, "/area/features") && i < features.size() && !isFull(); i++) {
                    feature(features.get(i), "/area/features/" + i);
                }
            }
            case "Feature" -> feature(given, "/area");
            default -> geometry(given, "/area", true);
        }
        return parts;
    }

    private void feature(JsonNode feature, String pointer) {
        otherSystem(feature, pointer);
        var geometry = feature.path("geometry");
        if (!type(feature).equals("Feature")) {
            faults.add(pointer + "/type", "fault.area_feature");
        } else if (geometry.isMissingNode() || geometry.isNull()) {
            faults.add(pointer + "/geometry", "fault.area_no_geometry");
        } else {
            geometry(geometry, pointer + "/geometry", true);
        }
    }

    private void geometry(JsonNode geometry, String pointer, boolean mayHoldOthers) {
        otherSystem(geometry, pointer);
        var coordinates = geometry.path("coordinates");
        var type = type(geometry);
        if (type.equals("Polygon")) {
            parts.add(new Part(pointer + "/coordinates", coordinates, false));
        } else if (type.equals("MultiPolygon")) {
            for (int i = 0; isFilled(coordinates, pointer + "/coordinates") && i < coordinates.size(); i++) {
                parts.add(new Part(pointer + "/coordinates/" + i, coordinates.get(i), false));
            }
        } else if (type.equals("Point") && geometry.has("extent")) {
            parts.add(new Part(pointer, geometry, true));
        } else if (type.equals("GeometryCollection") && mayHoldOthers) {
            var geometries = geometry.path("geometries");
            for (int i = 0; isFilled(geometries, pointer + "/geometries") && i < geometries.size() && !isFull(); i++) {
                geometry(geometries.get(i), pointer + "/geometries/" + i, false);
            }
        } else {
            faults.add(pointer + "/type", "fault.area_type");
        }
    }

    private static String type(JsonNode object) {
        return object.path("type").asText();
    }

    private void otherSystem(JsonNode object, String pointer) {
        CoordinateSystem.otherThanUsual(object).ifPresent(name -> faults.add(pointer + "/crs", "fault.area_crs", name));
    }

    private boolean isFilled(JsonNode list, String pointer) {
        boolean filled = list.isArray() && !list.isEmpty();
        if (!filled) {
            faults.add(pointer, "fault.area_empty");
        }
        return filled;
    }

    private boolean isFull() {
        return faults.found().size() >= AreaReader.MOST_FAULTS;
    }
}
