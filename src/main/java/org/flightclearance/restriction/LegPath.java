package org.flightclearance.restriction;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.flightclearance.flight.Position;

/**
 * The straight way of a leg, which is the shortest over the globe: a geodesic of WGS 84, drawn into the plane of
 * longitude and latitude.
 */
final class LegPath {

    private static final GeometryFactory PLANE = new GeometryFactory();

    /** There and back are one way, also where two are equally short. */
    private static final Comparator<Position> DRAWN_FROM =
            Comparator.comparingDouble(Position::latitude).thenComparingDouble(Position::longitude);

    /** So near, in degrees, a line goes over the pole: its points lie no closer there. */
    private static final double POLE = 90 - 4 * GeodesicPoints.TOLERANCE / GeodesicPoints.METRES_PER_DEGREE;

    private final List<Geometry> lines;
    private final Bounds bounds;

    private LegPath(List<Geometry> lines) {
        this.lines = lines;
        this.bounds = lines.stream()
                .map(line -> Bounds.of(line.getEnvelopeInternal()))
                .reduce(Bounds.NOWHERE, Bounds::and);
    }

    static LegPath between(Position from, Position to) {
        var points =
                DRAWN_FROM.compare(from, to) <= 0 ? GeodesicPoints.between(from, to) : GeodesicPoints.between(to, from);
        return new LegPath(Stream.concat(turns(points), poles(points)).toList());
    }

    /** In longitude, somewhere beyond 180 degrees too, and latitude; a point where the leg has no length. */
    List<Geometry> lines() {
        return lines;
    }

    Bounds bounds() {
        return bounds;
    }

    /**
     * A line over the date line runs on, to 190 degrees and further, where the areas of the map end. So it is laid over
     * the map up to three times, a turn of the globe apart: what lies beside the map meets no area, and what lies on
     * the date line is seen at both edges.
     */
    private static Stream<Geometry> turns(List<Coordinate> points) {
        return DoubleStream.of(-360, 0, 360)
                .filter(turn -> points.stream().anyMatch(point -> Math.abs(point.x + turn) <= 180))
                .mapToObj(turn -> line(points.stream()
                        .map(point -> new Coordinate(turned(point.x, turn), point.y))
                        .toArray(Coordinate[]::new)));
    }

    /** To twelve decimals, which is far below a millimetre: a turn there and back must not move an end off an edge. */
    private static double turned(double longitude, double turn) {
        return turn == 0 ? longitude : Math.rint((longitude + turn) * 1e12) / 1e12;
    }

    /** In the plane a pole is not a point but the whole upper or lower edge. */
    private static Stream<Geometry> poles(List<Coordinate> points) {
        return DoubleStream.of(-1, 1)
                .filter(sign -> points.stream().anyMatch(point -> point.y * sign >= POLE))
                .mapToObj(sign -> line(new Coordinate(-180, 90 * sign), new Coordinate(180, 90 * sign)));
    }

    private static Geometry line(Coordinate... points) {
        return points.length == 1 ? PLANE.createPoint(points[0]) : PLANE.createLineString(points);
    }
}
