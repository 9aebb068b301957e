package org.flightclearance.restriction;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.flightclearance.flight.Position;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Faults;

/** Areas that tests draw on the map. */
final class Drawing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Drawing() {}

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Area area(String geoJson) {
        var faults = new Faults();
        return Area.of(tree(geoJson), faults)
                .orElseThrow(() -> new AssertionError(faults.found().toString()));
    }

    static List<Fault> faults(String geoJson) {
        var faults = new Faults();
        Area.of(tree(geoJson), faults);
        return faults.found();
    }

    static String polygon(String... rings) {
        return "{\"type\": \"Polygon\", \"coordinates\": [%s]}".formatted(String.join(",", rings));
    }

    static String multiPolygon(String... rings) {
        return "{\"type\": \"MultiPolygon\", \"coordinates\": [%s]}"
                .formatted(Stream.of(rings).map("[%s]"::formatted).collect(Collectors.joining(",")));
    }

    static String ring(double... numbers) {
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> "[" + numbers[2 * i] + "," + numbers[2 * i + 1] + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String box(double west, double south, double east, double north) {
        return ring(west, south, east, south, east, north, west, north, west, south);
    }

    /**
     * A ring around a position with the given number of points. Its radius varies by a tenth.
     *
     * @param radius in degrees
     */
    static String wobble(double longitude, double latitude, double radius, int points) {
        var text = new StringBuilder("[");
        for (int i = 0; i < points; i++) {
            var angle = 2 * Math.PI * (i % (points - 1)) / (points - 1);
            var far = radius * (1 + Math.sin(50 * angle) / 10);
            text.append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "[%.9f,%.9f]",
                            longitude + far * Math.cos(angle),
                            latitude + far * Math.sin(angle)));
        }
        return text.append("]").toString();
    }

    static boolean meets(Area area, double fromLongitude, double fromLatitude, double toLongitude, double toLatitude) {
        return area.meets(
                LegPath.between(new Position(fromLatitude, fromLongitude), new Position(toLatitude, toLongitude)));
    }
}
