package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

import org.flightclearance.flight.Position;
import org.flightclearance.restriction.Bounds;

/** Turns the outlines of zones into the part of them that lies in a frame, in units of the picture. */
final class ZoneShapes {

    private static final GeometryFactory PLANE = new GeometryFactory();

    /** The clipped edges lie outside the frame, where they are not seen. */
    private static final double OUTSIDE = 6;

    private static final int FEWEST_OF_A_RING = 4;
    private static final int TURN = 360;

    private final MapFrame frame;
    private final Detail detail;
    private final Envelope visible;
    private final Envelope seen;
    private final RingClipper clipper;

    ZoneShapes(MapFrame frame, Detail detail) {
        this.frame = frame;
        this.detail = detail;
        this.visible = new Envelope(frame.left(), frame.right(), frame.top(), frame.foot());
        this.seen = visible.copy();
        seen.expandBy(OUTSIDE);
        this.clipper = new RingClipper(seen);
    }

    /**
     * The part of a zone in the frame.
     *
     * @param parts polygons as rings: the outer edge, then the holes
     * @param box the box around the parts, as far as it lies in the frame
     */
    record Shape(MapZone zone, List<List<Coordinate[]>> parts, Envelope box) {

        boolean isSeen() {
            return !box.isNull();
        }
    }

    Shape of(MapZone zone) {
        var parts = new ArrayList<List<Coordinate[]>>();
        var box = new Envelope();
        for (var polygon : zone.outline().parts()) {
            var degrees =
                    zone.outline().parts().size() == 1 ? degrees(zone.outline().box()) : degrees(polygon.get(0));
            DoubleStream.of(-TURN, 0, TURN)
                    .filter(turn -> seen.intersects(units(degrees, turn)))
                    .forEach(turn -> {
                        var rings = rings(polygon, units(degrees, turn), turn);
                        if (!rings.isEmpty()) {
                            parts.add(rings);
                            Stream.of(rings.get(0)).forEach(box::expandToInclude);
                        }
                    });
        }
        return new Shape(zone, parts, box.intersection(visible));
    }

    /** The outer edge and the holes; empty if nothing of the edge is seen. */
    private List<Coordinate[]> rings(List<List<Position>> polygon, Envelope box, double turn) {
        var outer = ring(polygon.get(0), box, turn);
        var holes = polygon.stream().skip(1).map(hole -> ring(hole, units(degrees(hole), turn), turn));
        return outer.length == 0
                ? List.of()
                : Stream.concat(Stream.<Coordinate[]>of(outer), holes)
                        .filter(ring -> ring.length > 0)
                        .toList();
    }

    /** A ring in units of the picture, clipped and simplified; empty if nothing of it is seen. */
    private Coordinate[] ring(List<Position> ring, Envelope box, double turn) {
        if (Math.max(box.getWidth(), box.getHeight()) < detail.speck()) {
            return speck(box);
        }
        var drawn = drawn(ring, turn);
        var inside = seen.contains(box) || drawn.length < FEWEST_OF_A_RING ? drawn : clipper.clip(drawn);
        if (inside.length == 0) {
            return inside;
        }
        var simplified = inside.length < FEWEST_OF_A_RING ? inside : simplified(inside);
        return simplified.length < FEWEST_OF_A_RING ? speck(box) : simplified;
    }

    private static Envelope degrees(Bounds box) {
        return new Envelope(box.minLongitude(), box.maxLongitude(), box.minLatitude(), box.maxLatitude());
    }

    /** The box around a ring, in degrees. */
    private static Envelope degrees(List<Position> ring) {
        var box = new Envelope();
        ring.forEach(at -> box.expandToInclude(at.longitude(), at.latitude()));
        return box;
    }

    private Envelope units(Envelope degrees, double turn) {
        return new Envelope(
                frame.x(degrees.getMinX() + turn),
                frame.x(degrees.getMaxX() + turn),
                frame.y(degrees.getMinY()),
                frame.y(degrees.getMaxY()));
    }

    /** Without the corners that lie closer to the one before than can be seen. The last is the first again. */
    private Coordinate[] drawn(List<Position> ring, double turn) {
        var kept = new ArrayList<Coordinate>();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (var at : ring) {
            double x = frame.x(at.longitude() + turn);
            double y = frame.y(at.latitude());
            if (!(Math.abs(x - lastX) + Math.abs(y - lastY) < detail.tolerance())) {
                kept.add(new Coordinate(x, y));
                lastX = x;
                lastY = y;
            }
        }
        if (!kept.get(0).equals2D(kept.get(kept.size() - 1))) {
            kept.add(kept.get(0).copy());
        }
        return kept.toArray(Coordinate[]::new);
    }

    private Coordinate[] simplified(Coordinate[] ring) {
        return DouglasPeuckerSimplifier.simplify(PLANE.createLineString(ring), detail.tolerance())
                .getCoordinates();
    }

    /** A square for a ring that is too small to have a shape. */
    private Coordinate[] speck(Envelope box) {
        double half = detail.speck() / 2;
        var middle = box.centre();
        return new Coordinate[] {
            new Coordinate(middle.x - half, middle.y - half),
            new Coordinate(middle.x + half, middle.y - half),
            new Coordinate(middle.x + half, middle.y + half),
            new Coordinate(middle.x - half, middle.y + half),
            new Coordinate(middle.x - half, middle.y - half)
        };
    }
}
