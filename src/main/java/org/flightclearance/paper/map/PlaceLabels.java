package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.paper.map.Labels.Box;
import org.flightclearance.paper.map.MapFrame.Point;

/** Draws the aerodromes and airstrips of a map: a symbol each, and its code and name where there is room. */
final class PlaceLabels {

    private static final double CODE = 11.5;
    private static final double NAME = 9.5;
    private static final double LINE = 11;
    private static final double LONGEST_NAME = 110;
    static final double RADIUS = 3.2;
    private static final double GAP = 5;
    private static final String GREY = "#5a6b7b";

    private final MapFrame frame;
    private final List<Mark> marks = new ArrayList<>();
    private final List<MapPlace> unlabelled = new ArrayList<>();

    /**
     * A place in the frame.
     *
     * @param used whether a leg begins or ends there
     * @param label what its label says, line by line; null: there is no room for it
     */
    private record Mark(MapPlace place, Point at, boolean used, @Nullable Label label) {}

    /** The code, the name, or both. */
    private record Label(Box box, String code, String name) {}

    private PlaceLabels(MapFrame frame) {
        this.frame = frame;
    }

    /** Finds room for the labels of the places in the frame, those of the legs first. */
    static PlaceLabels of(MapContent content, MapFrame frame, Labels labels) {
        var placed = new PlaceLabels(frame);
        var ends = content.ends();
        var seen = content.places().stream()
                .filter(place -> frame.contains(frame.point(Objects.requireNonNull(place.position()))))
                .toList();
        seen.forEach(place -> labels.take(Box.around(placed.at(place), 2 * RADIUS + 2, 2 * RADIUS + 2)));
        seen.forEach(place -> placed.add(place, ends.contains(place), labels));
        return placed;
    }

    /** The places without a label. */
    List<MapPlace> unlabelled() {
        return List.copyOf(unlabelled);
    }

    boolean hasStrips() {
        return marks.stream().anyMatch(mark -> mark.place.code() == null);
    }

    /** All places in the frame. */
    List<MapPlace> seen() {
        return marks.stream().map(Mark::place).toList();
    }

    void drawSymbols(Svg svg) {
        drawSymbols(svg, true, Svg.INK, RADIUS);
        drawSymbols(svg, false, GREY, RADIUS - .8);
    }

    private void drawSymbols(Svg svg, boolean used, String colour, double radius) {
        svg.open("g", "stroke", colour, "stroke-width", 1.4);
        marks.stream()
                .filter(mark -> mark.used == used)
                .forEach(mark -> svg.empty(
                        "circle",
                        "cx",
                        mark.at.x(),
                        "cy",
                        mark.at.y(),
                        "r",
                        radius,
                        "fill",
                        mark.place.code() == null ? "#fff" : colour));
        svg.close("g");
    }

    /** Where the labels are. */
    Stream<Box> labels() {
        return marks.stream().flatMap(mark -> Stream.ofNullable(mark.label)).map(Label::box);
    }

    void drawText(Svg svg) {
        drawText(svg, true, Svg.INK, "bold");
        drawText(svg, false, GREY, "normal");
    }

    private void drawText(Svg svg, boolean used, String colour, String weight) {
        svg.open("g", "fill", colour);
        for (var mark : marks) {
            if (mark.label != null && mark.used == used) {
                draw(svg, mark.at, mark.label, weight);
            }
        }
        svg.close("g");
    }

    private static void draw(Svg svg, Point at, Label label, String weight) {
        var box = label.box;
        boolean isRight = box.left() > at.x();
        boolean isLeft = box.right() < at.x();
        double x = isRight ? box.left() : isLeft ? box.right() : box.middle().x();
        var anchor = isRight ? "start" : isLeft ? "end" : "middle";
        double y = box.top();
        if (!label.code.isEmpty()) {
            svg.text(x, y + CODE - 2, label.code, "text-anchor", anchor, "font-size", CODE, "font-weight", weight);
            y += LINE;
        }
        if (!label.name.isEmpty()) {
            svg.text(x, y + NAME - 1, label.name, "text-anchor", anchor, "font-size", NAME);
        }
    }

    private Point at(MapPlace place) {
        return frame.point(Objects.requireNonNull(place.position()));
    }

    private void add(MapPlace place, boolean used, Labels labels) {
        var at = at(place);
        var code = Objects.requireNonNullElse(place.code(), "");
        var name = TextMetrics.shortened(Objects.requireNonNullElse(place.name(), ""), LONGEST_NAME, NAME);
        var label = placed(at, code, name, labels)
                .or(() -> code.isEmpty() || name.isEmpty() ? Optional.empty() : placed(at, code, "", labels));
        if (label.isEmpty()) {
            unlabelled.add(place);
        }
        marks.add(new Mark(place, at, used, label.orElse(null)));
    }

    private static Optional<Label> placed(Point at, String code, String name, Labels labels) {
        double width = Math.max(TextMetrics.width(code, CODE) * 1.05, TextMetrics.width(name, NAME));
        double height = (code.isEmpty() ? 0 : LINE) + (name.isEmpty() ? 0 : LINE) + 1;
        return labels.place(around(at, width, height)).map(box -> new Label(box, code, name));
    }

    /** The boxes beside a symbol, the best first. */
    private static List<Box> around(Point at, double width, double height) {
        double right = at.x() + RADIUS + GAP - 1;
        double left = at.x() - RADIUS - GAP + 1 - width;
        double above = at.y() - RADIUS - 2 - height;
        double below = at.y() + RADIUS + 2;
        double level = at.y() - height / 2;
        double centred = at.x() - width / 2;
        return Stream.of(
                        new double[] {right, level},
                        new double[] {left, level},
                        new double[] {right - GAP, above},
                        new double[] {right - GAP, below},
                        new double[] {left + GAP, above},
                        new double[] {left + GAP, below},
                        new double[] {centred, above},
                        new double[] {centred, below})
                .map(corner -> new Box(corner[0], corner[1], width, height))
                .toList();
    }
}
