package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.paper.map.Labels.Box;
import org.flightclearance.paper.map.MapFrame.Point;
import org.flightclearance.paper.map.ZoneShapes.Shape;

/** Draws the no-fly zones of a map: hatched, those that matter more closely and with a heavier edge. */
final class ZoneDrawing {

    /** A red that is as dark as ink in black and white. */
    static final String MARKED = "#8f2d1f";

    static final String OTHER = "#6a7884";

    private static final double SIZE = 9.5;
    private static final double LONGEST_NAME = 150;

    /** If there are more zones, only the marked ones are named. */
    private static final int MOST_NAMED = 12;

    /** If there are more zones, their edges are thin, so that the legs can be seen. */
    private static final int MOST_WITH_STRONG_EDGES = 40;

    private static final String PALE = "#9aa7b2";

    private final String id;
    private final List<Shape> shapes;
    private final int left;
    private final Detail detail;
    private final List<Named> named = new ArrayList<>();

    private record Named(String name, Box box, boolean marked) {}

    /** @param left how many zones in the frame are not drawn */
    private ZoneDrawing(String id, List<Shape> shapes, int left, Detail detail) {
        this.id = id;
        this.shapes = shapes;
        this.left = left;
        this.detail = detail;
    }

    /**
     * The zones in a frame.
     *
     * @param id prefix of the ids of the patterns
     */
    static ZoneDrawing of(String id, MapContent content, MapFrame frame, Detail detail) {
        var outlines = new ZoneShapes(frame, detail);
        var seen = content.zones().stream()
                .map(outlines::of)
                .filter(Shape::isSeen)
                .sorted(Comparator.comparing((Shape shape) -> !shape.zone().marked())
                        .thenComparing(shape -> -shape.box().getArea()))
                .toList();
        var drawn = seen.subList(0, Math.min(seen.size(), detail.zones()));
        return new ZoneDrawing(id, drawn, seen.size() - drawn.size(), detail);
    }

    String id() {
        return id;
    }

    /** The zones in the frame that are drawn, the marked ones first, then the largest. */
    List<MapZone> drawn() {
        return shapes.stream().map(Shape::zone).toList();
    }

    /** How many zones in the frame are not drawn. */
    int left() {
        return left;
    }

    boolean hasMarked() {
        return shapes.stream().anyMatch(shape -> shape.zone().marked());
    }

    boolean hasOthers() {
        return shapes.stream().anyMatch(shape -> !shape.zone().marked());
    }

    void placeNames(Labels labels, boolean marked) {
        for (var shape : shapes) {
            if (shape.zone().marked() == marked && (marked || shapes.size() <= MOST_NAMED)) {
                var name = TextMetrics.shortened(shape.zone().name(), LONGEST_NAME, SIZE);
                double width = TextMetrics.width(name, SIZE);
                labels.place(around(shape.box(), width)).ifPresent(box -> named.add(new Named(name, box, marked)));
            }
        }
    }

    /** Patterns that the zones are filled with. */
    void define(Svg svg) {
        svg.open("defs");
        if (hasOthers()) {
            hatch(svg, pattern(false), 7, OTHER, .6);
        }
        if (hasMarked()) {
            hatch(svg, pattern(true), 4, MARKED, .9);
        }
        svg.close("defs");
    }

    void draw(Svg svg) {
        boolean many = shapes.size() > MOST_WITH_STRONG_EDGES;
        draw(svg, false, many ? PALE : OTHER, many ? .5 : .8);
        draw(svg, true, MARKED, many ? 1 : 1.5);
    }

    /** Where the names are. */
    Stream<Box> labels() {
        return named.stream().map(Named::box);
    }

    void drawNames(Svg svg) {
        for (var one : named) {
            svg.text(
                    one.box.middle().x(),
                    one.box.foot() - 2.5,
                    one.name,
                    "text-anchor",
                    "middle",
                    "font-size",
                    SIZE,
                    "font-style",
                    "italic",
                    "fill",
                    one.marked ? MARKED : "#46586a");
        }
    }

    /** The fill of the zones, for a key. */
    String pattern(boolean marked) {
        return id + (marked ? "-near" : "-far");
    }

    private void draw(Svg svg, boolean marked, String colour, double edge) {
        if (shapes.stream().noneMatch(shape -> shape.zone().marked() == marked)) {
            return;
        }
        svg.open(
                "g",
                "fill",
                "url(#" + pattern(marked) + ")",
                "fill-rule",
                "evenodd",
                "stroke",
                colour,
                "stroke-width",
                edge,
                "stroke-linejoin",
                "round");
        shapes.stream()
                .filter(shape -> shape.zone().marked() == marked)
                .flatMap(shape -> shape.parts().stream())
                .forEach(part -> svg.empty("path", "d", path(part)));
        svg.close("g");
    }

    private PathData path(List<Coordinate[]> rings) {
        var path = new PathData(detail.grain());
        for (var ring : rings) {
            path.move(ring[0].x, ring[0].y);
            // The first corner is repeated at the end
            for (int i = 1; i < ring.length - 1; i++) {
                path.lineTo(ring[i].x, ring[i].y);
            }
            path.close();
        }
        return path;
    }

    private static void hatch(Svg svg, String pattern, int apart, String colour, double width) {
        svg.open(
                        "pattern",
                        "id",
                        pattern,
                        "width",
                        apart,
                        "height",
                        apart,
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)")
                .empty("path", "d", "M0 0V" + apart, "stroke", colour, "stroke-width", 2 * width)
                .close("pattern");
    }

    /**
     * The boxes in and around a shape, the best first: inside, if the name is not wider than the shape.
     *
     * @param box around the shape
     */
    private static List<Box> around(Envelope box, double width) {
        double height = SIZE + 3;
        var middle = new Point(box.centre().x, box.centre().y);
        double aside = (box.getWidth() + width) / 2 + 3;
        double apart = (box.getHeight() + height) / 2 + 2;
        var inside = Stream.of(
                middle, new Point(middle.x(), middle.y() - height - 2), new Point(middle.x(), middle.y() + height + 2));
        var outside = Stream.of(
                new Point(middle.x(), middle.y() + apart),
                new Point(middle.x(), middle.y() - apart),
                new Point(middle.x() + aside, middle.y()),
                new Point(middle.x() - aside, middle.y()));
        return (width < box.getWidth() ? Stream.concat(inside, outside) : Stream.concat(outside, inside))
                .map(at -> Box.around(at, width, height))
                .toList();
    }
}
