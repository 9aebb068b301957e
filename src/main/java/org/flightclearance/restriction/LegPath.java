package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.flightclearance.flight.Position;

/**
 * The path of a leg: the shortest line between its ends, a geodesic of WGS 84, in the plane of longitude and latitude.
 */
public final class LegPath {

    private static final GeometryFactory PLANE = new GeometryFactory();

    /**
     * Computes the path in the same direction for both flight directions, so that both have the same path, even if two
     * paths are equally short.
     */
    private static final Comparator<Position> DRAWN_FROM =
            Comparator.comparingDouble(Position::latitude).thenComparingDouble(Position::longitude);

    /** Latitude in degrees from which a path is taken to touch the pole: points are no closer than this. */
    private static final double POLE = 90 - 4 * GeodesicPoints.TOLERANCE / GeodesicPoints.METRES_PER_DEGREE;

    private final List<Position> points;
    private final List<Geometry> lines;
    private final Bounds bounds;

    private LegPath(List<Position> points, List<Geometry> lines) {
        this.points = points;
        this.lines = lines;
        this.bounds = lines.stream()
                .map(line -> Bounds.of(line.getEnvelopeInternal()))
                .reduce(Bounds.NOWHERE, Bounds::and);
    }

    public static LegPath between(Position from, Position to) {
        boolean isDrawnAsFlown = DRAWN_FROM.compare(from, to) <= 0;
        var points = isDrawnAsFlown ? GeodesicPoints.between(from, to) : GeodesicPoints.between(to, from);
        var flown = new ArrayList<Position>();
        points.forEach(point -> flown.add(new Position(point.y, point.x)));
        if (!isDrawnAsFlown) {
            Collections.reverse(flown);
        }
        return new LegPath(
                List.copyOf(flown), Stream.concat(turns(points), poles(points)).toList());
    }

    /**
     * Points along the path, in the direction of the flight. Where it crosses the date line, longitudes continue beyond
     * 180 degrees. A leg without length is a single point.
     */
    public List<Position> points() {
        return points;
    }

    /** Its length in metres. */
    public double length() {
        var from = points.get(0);
        var to = points.get(points.size() - 1);
        return Geodesic.WGS84.Inverse(from.latitude(), from.longitude(), to.latitude(), to.longitude()).s12;
    }

    /** Lines in longitude and latitude. They may continue beyond 180 degrees. A leg without length is a point. */
    List<Geometry> lines() {
        return lines;
    }

    Bounds bounds() {
        return bounds;
    }

    /**
     * Draws the path up to three times, 360 degrees apart. A line over the date line continues beyond 180 degrees,
     * where the areas of the map end. The parts beside the map meet no area, and whatever lies on the date line appears
     * at both edges.
     */
    private static Stream<Geometry> turns(List<Coordinate> points) {
        return DoubleStream.of(-360, 0, 360)
                .filter(turn -> points.stream().anyMatch(point -> Math.abs(point.x + turn) <= 180))
                .mapToObj(turn -> line(points.stream()
                        .map(point -> new Coordinate(turned(point.x, turn), point.y))
                        .toArray(Coordinate[]::new)));
    }

    /**
     * Rounds to twelve decimals, far below a millimetre. Without it, adding and subtracting 360 could move an end off
     * an edge.
     */
    private static double turned(double longitude, double turn) {
        return turn == 0 ? longitude : Math.rint((longitude + turn) * 1e12) / 1e12;
    }

    /** In this plane a pole is not a point but the whole upper or lower edge of the map. */
    private static Stream<Geometry> poles(List<Coordinate> points) {
        return DoubleStream.of(-1, 1)
                .filter(sign -> points.stream().anyMatch(point -> point.y * sign >= POLE))
                .mapToObj(sign -> line(new Coordinate(-180, 90 * sign), new Coordinate(180, 90 * sign)));
    }

    private static Geometry line(Coordinate... points) {
        return points.length == 1 ? PLANE.createPoint(points[0]) : PLANE.createLineString(points);
    }
}
