package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.List;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;

import org.flightclearance.flight.Position;

/**
 * Points along a geodesic. They are so close that a straight line in longitude and latitude between two neighbours
 * differs from the geodesic by no more than the tolerance. A fixed step would be too coarse near the poles, where
 * geodesics bend most in that plane, and would waste points along a meridian, where they do not bend at all.
 */
final class GeodesicPoints {

    /** In metres. Our choice: no aircraft keeps to its track more closely, and no zone is drawn more exactly. */
    static final double TOLERANCE = 5;

    static final double METRES_PER_DEGREE = 111_320;

    /**
     * In metres. A geodesic that crosses the equator bends first one way, then the other, so its middle may lie on the
     * straight line although the rest does not. Over a span as short as this, the difference is a metre or two.
     */
    private static final double LONGEST_SPAN = 200_000;

    private static final int WANTED = GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE | GeodesicMask.LONG_UNROLL;

    private final GeodesicLine line;
    private final List<Coordinate> points = new ArrayList<>();

    private GeodesicPoints(GeodesicLine line) {
        this.line = line;
    }

    /**
     * The shortest path between two positions. Longitudes start with the longitude of the first position and may
     * continue beyond 180 degrees. If both positions are the same, the result is a single point.
     */
    static List<Coordinate> between(Position from, Position to) {
        var line = Geodesic.WGS84.InverseLine(
                from.latitude(), from.longitude(), to.latitude(), to.longitude(), WANTED | GeodesicMask.DISTANCE_IN);
        var drawn = new GeodesicPoints(line);
        var start = new Coordinate(from.longitude(), from.latitude());
        drawn.points.add(start);
        if (line.Distance() > 0) {
            drawn.drawSpans(start, to);
        }
        return drawn.points;
    }

    private void drawSpans(Coordinate start, Position to) {
        var spans = Math.ceil(line.Distance() / LONGEST_SPAN);
        var last = start;
        for (int i = 0; i < spans; i++) {
            var end = i + 1 < spans ? at(line.Distance() * (i + 1) / spans) : end(to);
            draw(line.Distance() * i / spans, last, line.Distance() * (i + 1) / spans, end);
            last = end;
        }
    }

    private void draw(double start, Coordinate first, double end, Coordinate last) {
        var middle = at((start + end) / 2);
        // Halving a span divides its deviation by four
        if (straying(first, middle, last) > 4 * TOLERANCE) {
            draw(start, first, (start + end) / 2, middle);
            draw((start + end) / 2, middle, end, last);
        } else {
            points.add(middle);
            points.add(last);
        }
    }

    /** Distance from the middle of the geodesic to the middle of the straight line, in metres. */
    private static double straying(Coordinate first, Coordinate middle, Coordinate last) {
        var east = (middle.x - (first.x + last.x) / 2) * Math.cos(Math.toRadians(middle.y));
        var north = middle.y - (first.y + last.y) / 2;
        return Math.hypot(east, north) * METRES_PER_DEGREE;
    }

    /** @param distance from the start, in metres */
    private Coordinate at(double distance) {
        var found = line.Position(distance, WANTED);
        return new Coordinate(found.lon2, found.lat2);
    }

    /** The end position exactly as given, so that an end on an edge stays on the edge. */
    private Coordinate end(Position to) {
        var turns = Math.rint((at(line.Distance()).x - to.longitude()) / 360);
        return new Coordinate(to.longitude() + 360 * turns, to.latitude());
    }
}
