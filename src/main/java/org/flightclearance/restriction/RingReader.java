package org.flightclearance.restriction;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

import org.flightclearance.refusal.Faults;

/**
 * Reads the rings of an area. A position has longitude, latitude and perhaps more. The last position repeats the first.
 */
final class RingReader {

    /** Three corners, and the first corner again. */
    private static final int FEWEST_POINTS = 4;

    private final Faults faults;
    private int found;

    RingReader(Faults faults) {
        this.faults = faults;
    }

    /** Empty if the ring has any fault. */
    Optional<Coordinate[]> read(String pointer, JsonNode ring) {
        if (!ring.isArray()) {
            return fault(pointer, "fault.area_ring");
        }
        if (ring.size() < FEWEST_POINTS) {
            return fault(pointer, "fault.area_ring_short", FEWEST_POINTS);
        }
        var points = new Coordinate[ring.size()];
        var before = found;
        for (int i = 0; i < points.length && found < AreaReader.MOST_FAULTS; i++) {
            points[i] = position(pointer + "/" + i, ring.get(i)).orElse(null);
        }
        if (found > before) {
            return Optional.empty();
        }
        return points[0].equals2D(points[points.length - 1])
                ? Optional.of(points)
                : fault(pointer + "/" + (points.length - 1), "fault.area_ring_open");
    }

    /** Empty if the position has any fault. */
    Optional<Coordinate> position(String pointer, JsonNode position) {
        if (!position.isArray() || position.size() < 2) {
            fault(pointer, "fault.area_position");
            return Optional.empty();
        }
        var before = found;
        var longitude = degrees(pointer + "/0", position.get(0));
        var latitude = degrees(pointer + "/1", position.get(1));
        if (longitude == null || latitude == null) {
            return Optional.empty();
        }
        if (!(Math.abs(longitude) <= 180)) {
            fault(pointer + "/0", "fault.degrees", 180);
        }
        if (!(Math.abs(latitude) <= 90)) {
            fault(pointer + "/1", Math.abs(longitude) <= 90 ? "fault.area_swapped" : "fault.degrees", 90);
        }
        return found == before ? Optional.of(new Coordinate(longitude, latitude)) : Optional.empty();
    }

    private @Nullable Double degrees(String pointer, JsonNode number) {
        if (!number.isNumber()) {
            fault(pointer, "fault.area_number");
            return null;
        }
        return number.doubleValue();
    }

    private Optional<Coordinate[]> fault(String pointer, String key, Object... arguments) {
        found++;
        faults.add(pointer, key, arguments);
        return Optional.empty();
    }
}
