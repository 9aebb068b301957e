package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

import org.flightclearance.flight.Position;

/**
 * An area simplified for drawing, with so few points that it loads over a slow link. It is never used to test legs.
 *
 * @param box box around the whole area
 * @param parts polygons as lists of rings: the outer edge, then the holes
 */
public record Outline(Bounds box, List<List<List<Position>>> parts) {

    /** For all rings together. The limit is our choice. */
    public static final int MOST_POINTS = 400;

    /** First tolerance of the simplification, as a share of the longer side of the box. */
    private static final double FINEST = 1.0 / 2000;

    private static final int FEWEST_OF_A_RING = 4;

    static Outline of(Bounds box, List<Polygon> polygons) {
        var longest = Math.max(box.maxLatitude() - box.minLatitude(), box.maxLongitude() - box.minLongitude());
        var parts = drawn(polygons, 0);
        for (var tolerance = longest * FINEST; points(parts) > MOST_POINTS; tolerance *= 1.5) {
            parts = drawn(polygons, tolerance);
        }
        return new Outline(box, parts.isEmpty() ? specks(polygons) : parts);
    }

    private static List<List<List<Position>>> drawn(List<Polygon> polygons, double tolerance) {
        return polygons.stream()
                .map(polygon -> rings(polygon, tolerance))
                .filter(rings -> !rings.isEmpty())
                .toList();
    }

    /** Empty if the outer edge is too small to be drawn. */
    private static List<List<Position>> rings(Polygon polygon, double tolerance) {
        var rings = new ArrayList<List<Position>>();
        drawn(polygon.getExteriorRing(), tolerance).ifPresent(outer -> {
            rings.add(outer);
            IntStream.range(0, polygon.getNumInteriorRing())
                    .mapToObj(polygon::getInteriorRingN)
                    .forEach(hole -> drawn(hole, tolerance).ifPresent(rings::add));
        });
        return List.copyOf(rings);
    }

    private static Optional<List<Position>> drawn(LinearRing ring, double tolerance) {
        var points = DouglasPeuckerSimplifier.simplify(ring, tolerance).getCoordinates();
        return points.length < FEWEST_OF_A_RING
                ? Optional.empty()
                : Optional.of(Stream.of(points)
                        .map(point -> new Position(point.y, point.x))
                        .toList());
    }

    /** For thousands of parts that are all too small to be seen: boxes around the largest parts. */
    private static List<List<List<Position>>> specks(List<Polygon> polygons) {
        return polygons.stream()
                .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
                .limit(MOST_POINTS / FEWEST_OF_A_RING)
                .map(polygon -> List.of(corners(Bounds.of(polygon.getEnvelopeInternal()))))
                .toList();
    }

    private static List<Position> corners(Bounds box) {
        return List.of(
                new Position(box.minLatitude(), box.minLongitude()),
                new Position(box.minLatitude(), box.maxLongitude()),
                new Position(box.maxLatitude(), box.maxLongitude()),
                new Position(box.maxLatitude(), box.minLongitude()));
    }

    private static int points(List<List<List<Position>>> parts) {
        return parts.stream().flatMap(List::stream).mapToInt(List::size).sum();
    }
}
