package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

import org.flightclearance.paper.map.MapFrame.Point;

/**
 * The line of one or several legs between the same two places in the same direction.
 *
 * @param points in units of the picture
 * @param names what the legs are called on the map; empty: nothing
 * @param bowed whether it bows away from the straight line
 */
record LegLine(List<Point> points, LegStyle style, List<String> names, boolean bowed) {

    private static final GeometryFactory PLANE = new GeometryFactory();

    /** In units of the picture: makes no visible difference. */
    private static final double TOLERANCE = 0.3;

    /** Points of a line that bows. */
    private static final int PARTS = 12;

    /** Points at which a line is looked at. */
    private static final int SAMPLES = 200;

    /** How far a line bows at most, as a share of its length. */
    private static final double MOST_BOW = 0.12;

    /**
     * The line of a leg on a map.
     *
     * @param bow how far it bows to its right, in units of the picture, so that it does not cover the way back
     */
    static LegLine of(MapLeg leg, List<String> names, MapFrame frame, double bow) {
        var path = Objects.requireNonNull(leg.path()).points();
        double middle = path.get(path.size() / 2).longitude();
        double turn = frame.nearest(middle) - middle;
        var drawn = path.stream()
                .map(at -> new Coordinate(frame.x(at.longitude() + turn), frame.y(at.latitude())))
                .toArray(Coordinate[]::new);
        var line = new LegLine(simplified(drawn), leg.style(), names, false);
        return bow == 0 || line.length() == 0 ? line : line.bowing(bow);
    }

    double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += points.get(i - 1).distance(points.get(i));
        }
        return length;
    }

    /** The point after a share of the length. */
    Point at(double share) {
        double left = share * length();
        for (int i = 1; i < points.size(); i++) {
            double part = points.get(i - 1).distance(points.get(i));
            if (left <= part && part > 0) {
                return between(points.get(i - 1), points.get(i), left / part);
            }
            left -= part;
        }
        return points.get(points.size() - 1);
    }

    /** The longest part of it that lies in the frame; the whole line, if it lies in it or nothing of it does. */
    LegLine inside(MapFrame frame) {
        if (points.stream().allMatch(frame::contains)) {
            return this;
        }
        int begins = 0;
        int ends = 0;
        int begun = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            if (!frame.contains(at((double) i / SAMPLES))) {
                begun = i + 1;
            } else if (i - begun > ends - begins) {
                begins = begun;
                ends = i;
            }
        }
        if (ends == begins) {
            return this;
        }
        var seen = new ArrayList<Point>();
        for (int i = begins; i <= ends; i++) {
            seen.add(at((double) i / SAMPLES));
        }
        return new LegLine(Collections.unmodifiableList(seen), style, names, bowed);
    }

    private static List<Point> simplified(Coordinate[] drawn) {
        if (drawn.length < 2) {
            return Arrays.stream(drawn).map(at -> new Point(at.x, at.y)).toList();
        }
        var line = DouglasPeuckerSimplifier.simplify(PLANE.createLineString(drawn), TOLERANCE);
        return Arrays.stream(line.getCoordinates())
                .map(at -> new Point(at.x, at.y))
                .toList();
    }

    private LegLine bowing(double wanted) {
        var first = points.get(0);
        var last = points.get(points.size() - 1);
        double chord = first.distance(last);
        double bow = Math.min(wanted, MOST_BOW * chord);
        var bowed = new ArrayList<Point>();
        for (int i = 0; i <= PARTS; i++) {
            double share = (double) i / PARTS;
            var at = at(share);
            double aside = chord == 0 ? 0 : bow * Math.sin(Math.PI * share) / chord;
            bowed.add(new Point(at.x() - aside * (last.y() - first.y()), at.y() + aside * (last.x() - first.x())));
        }
        return new LegLine(Collections.unmodifiableList(bowed), style, names, true);
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }
}
