package org.flightclearance.restriction.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.flightclearance.flight.Position;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Refused;
import org.flightclearance.restriction.Circle;
import org.flightclearance.restriction.RestrictionLimits;

/**
 * Reads zones for drones in the JSON of EUROCAE ED-269, or of ED-318, which is GeoJSON with circles and levels. All zones
 * of a file become one area, if they apply at the same times.
 */
final class UasZones {

    private final Rings rings = new Rings();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> levels = new LinkedHashSet<>();
    private final Set<UasTimes> times = new LinkedHashSet<>();
    private final Set<String> messages = new LinkedHashSet<>();

    static boolean isIn(JsonNode tree) {
        return features(tree).stream()
                .anyMatch(feature -> feature.path("geometry").path(0).has("horizontalProjection")
                        || feature.path("properties").has("limitedApplicability")
                        || feature.path("properties").has("zoneAuthority")
                        || geometries(feature.path("geometry")).stream()
                                .anyMatch(geometry -> geometry.has("layer") || geometry.has("extent")));
    }

    /** The zones of a file: a list, an object with a list, or a single zone. */
    private static List<JsonNode> features(JsonNode tree) {
        var list = tree.isArray() ? tree : tree.has("features") ? tree.path("features") : tree.path("UASZoneList");
        return list.isArray() ? elements(list) : List.of(tree);
    }

    private static List<JsonNode> geometries(JsonNode geometry) {
        return geometry.isArray()
                ? elements(geometry)
                : geometry.path("type").asText().equals("GeometryCollection")
                        ? elements(geometry.path("geometries"))
                        : List.of(geometry);
    }

    ReadZone read(JsonNode tree) {
        for (var feature : features(tree)) {
            var says = feature.has("properties") ? feature.path("properties") : feature;
            add(names, text(says.path("name")), text(says.path("identifier")));
            add(messages, text(says.path("message")), text(says.path("restrictionConditions")));
            times.add(UasTimes.read(
                    says.has("limitedApplicability") ? says.path("limitedApplicability") : says.path("applicability")));
            geometries(feature.path("geometry")).forEach(geometry -> {
                if (geometry.has("horizontalProjection")) {
                    ed269(geometry);
                } else {
                    ed318(geometry);
                }
            });
        }
        if (times.size() > 1) {
            throw Refused.at(ZoneText.AREA, "fault.zone_times_differ", names);
        }
        var when = times.iterator().next();
        var notes = new ArrayList<Sentence>();
        if (!messages.isEmpty()) {
            notes.add(Sentence.of("zone.text", Names.cut(String.join(" / ", messages), 300)));
        }
        if (names.size() > 1) {
            notes.add(Sentence.of("zone.several_in_one", names.size()));
        }
        return new ReadZone(
                rings.geoJson(),
                names.isEmpty() ? null : Names.cut(String.join(", ", names)),
                when.from(),
                when.to(),
                levels.isEmpty() ? null : Names.cut(String.join("; ", levels), RestrictionLimits.LEVELS),
                when.schedule() == null ? null : Names.cut(when.schedule(), RestrictionLimits.SCHEDULE),
                null,
                notes);
    }

    private void ed269(JsonNode geometry) {
        var shape = geometry.path("horizontalProjection");
        var unit = geometry.path("uomDimensions").asText("M");
        level(
                geometry.path("lowerLimit"),
                geometry.path("lowerVerticalReference"),
                geometry.path("upperLimit"),
                geometry.path("upperVerticalReference"),
                unit);
        if (shape.path("type").asText().equals("Circle")) {
            // Its radius is in the unit of all its dimensions
            circle(shape.path("center"), shape.path("radius"), unit.startsWith("F") ? Distance.metres("FT") : 1);
        } else {
            polygons(shape);
        }
    }

    private void ed318(JsonNode geometry) {
        var layer = geometry.path("layer");
        level(
                layer.path("lower"),
                layer.path("lowerReference"),
                layer.path("upper"),
                layer.path("upperReference"),
                layer.path("uom").asText("m"));
        if (geometry.path("extent").path("subType").asText().equals("Circle")) {
            circle(geometry.path("coordinates"), geometry.path("extent").path("radius"), 1);
        } else {
            polygons(geometry);
        }
    }

    private void polygons(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var type = geometry.path("type").asText();
        if (type.equals("Polygon") && coordinates instanceof ArrayNode polygon) {
            rings.add(polygon);
        } else if (type.equals("MultiPolygon") && coordinates.isArray()) {
            elements(coordinates).stream()
                    .filter(ArrayNode.class::isInstance)
                    .forEach(polygon -> rings.add((ArrayNode) polygon));
        } else {
            throw Refused.at(ZoneText.AREA, "fault.zone_shape", type.isEmpty() ? "null" : Names.cut(type));
        }
    }

    private void circle(JsonNode centre, JsonNode radius, double unit) {
        if (!centre.path(0).isNumber() || !centre.path(1).isNumber() || !radius.isNumber()) {
            throw Refused.at(ZoneText.AREA, "fault.zone_shape", "Circle");
        }
        double longitude = centre.path(0).asDouble();
        double latitude = centre.path(1).asDouble();
        if (!(Math.abs(latitude) <= 90)) {
            throw Refused.at(ZoneText.AREA, "fault.area_swapped", 90);
        }
        rings.add(new Circle(new Position(latitude, longitude), radius.asDouble() * unit));
    }

    private void level(JsonNode lower, JsonNode lowerOf, JsonNode upper, JsonNode upperOf, String unit) {
        var said = Stream.of(level(lower, lowerOf, unit), level(upper, upperOf, unit))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" – "));
        add(levels, said);
    }

    private static String level(JsonNode limit, JsonNode reference, String unit) {
        return limit.isNumber()
                ? limit.asText() + " " + unit.toLowerCase(Locale.ROOT) + " " + reference.asText("")
                : "";
    }

    /** A text, or the first of the texts in several languages. */
    private static String text(JsonNode given) {
        var first = given.isArray() ? given.path(0) : given;
        return first.isTextual() ? first.asText() : first.path("text").asText("");
    }

    private static void add(Set<String> to, String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                to.add(text.strip());
                return;
            }
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
