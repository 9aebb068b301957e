package org.flightclearance.restriction;

import java.util.ArrayList;
import java.util.List;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;

import org.flightclearance.flight.Position;

/**
 * Points of a geodesic, so close that the straight line in longitude and latitude from each to the next strays from it
 * by no more than the tolerance. A fixed step would be too coarse near the poles, where a geodesic bends most in that
 * plane, and would waste points along a meridian, where it does not bend at all.
 */
final class GeodesicPoints {

    /** In metres; a choice of ours: no aircraft keeps to its track so closely, and no zone is meant so exactly. */
    static final double TOLERANCE = 5;

    static final double METRES_PER_DEGREE = 111_320;

    /**
     * In metres. One that crosses the equator bends one way, then the other, and its middle lies on the straight line;
     * over so short a span it strays by a metre or two all the same.
     */
    private static final double LONGEST_SPAN = 200_000;

    private static final int WANTED = GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE | GeodesicMask.LONG_UNROLL;

    private final GeodesicLine line;
    private final List<Coordinate> points = new ArrayList<>();

    private GeodesicPoints(GeodesicLine line) {
        this.line = line;
    }

    /**
     * From the one to the other the shortest way. Longitudes begin with the first one's and run on past 180 degrees. A
     * single point where they are the same place.
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
        // Each half strays by a quarter of what the whole does
        if (straying(first, middle, last) > 4 * TOLERANCE) {
            draw(start, first, (start + end) / 2, middle);
            draw((start + end) / 2, middle, end, last);
        } else {
            points.add(middle);
            points.add(last);
        }
    }

    /** How far the middle lies from the middle of the straight line, in metres. */
    private static double straying(Coordinate first, Coordinate middle, Coordinate last) {
        var east = (middle.x - (first.x + last.x) / 2) * Math.cos(Math.toRadians(middle.y));
        var north = middle.y - (first.y + last.y) / 2;
        return Math.hypot(east, north) * METRES_PER_DEGREE;
    }

    /** @param distance from the start in metres */
    private Coordinate at(double distance) {
        var found = line.Position(distance, WANTED);
        return new Coordinate(found.lon2, found.lat2);
    }

    /** Where it was said to be, to the last digit, so that an end on an edge stays on it. */
    private Coordinate end(Position to) {
        var turns = Math.rint((at(line.Distance()).x - to.longitude()) / 360);
        return new Coordinate(to.longitude() + 360 * turns, to.latitude());
    }
}
