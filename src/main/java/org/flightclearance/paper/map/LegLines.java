package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.paper.map.Labels.Box;

/** Draws the legs of a map: a line each, an arrow in the direction of the flight, and a badge with its name. */
final class LegLines {

    static final double WIDE = 1.5;
    private static final double CASING = 4;
    private static final double BADGE = 9.5;
    private static final double BADGE_HEIGHT = 13;
    private static final double ARROW = 9;
    private static final double SHORTEST_WITH_ARROW = 16;

    /** How far the ways there and back are apart in the middle. */
    private static final double APART = 6;

    private static final double ARROW_AT = 0.62;

    /** Where a badge may be, in the order of preference. */
    private static final List<Double> BADGES_AT = List.of(.46, .36, .54, .28, .72, .2, .8);

    private static final int NAMES_IN_A_BADGE = 2;

    private final List<LegLine> lines;

    /** The parts of them in the frame, where arrows and badges are drawn. */
    private final List<LegLine> seen;

    private final int left;
    private final List<Badge> badges = new ArrayList<>();

    /** A badge that has found room. */
    private record Badge(String words, Box box) {}

    private LegLines(List<LegLine> lines, MapFrame frame, int left) {
        this.lines = lines;
        this.seen = lines.stream().map(line -> line.inside(frame)).toList();
        this.left = left;
    }

    /**
     * The lines of the legs that have a path.
     *
     * @param most how many lines there are at most
     */
    static LegLines of(MapContent content, MapFrame frame, int most) {
        var ways = Way.of(content.drawable());
        var sharing = ways.keySet().stream().collect(Collectors.groupingBy(Way::ends));
        boolean isAlone = content.legs().size() == 1 && content.legs().get(0).flight() == null;
        var lines = new ArrayList<LegLine>();
        int left = 0;
        for (var way : ways.entrySet()) {
            var legs = way.getValue();
            if (lines.size() < most) {
                double bow = bow(way.getKey(), sharing.get(way.getKey().ends()));
                lines.add(LegLine.of(legs.get(0), isAlone ? List.of() : names(legs), frame, bow));
            } else {
                left += legs.size();
            }
        }
        return new LegLines(lines, frame, left);
    }

    /** How far the line of a way bows, so that it covers no other between the same places. */
    private static double bow(Way way, List<Way> beside) {
        var sameWay =
                beside.stream().filter(one -> one.from().equals(way.from())).toList();
        return beside.size() == 1 ? 0 : APART * (sameWay.indexOf(way) + .5);
    }

    /** The styles of the lines, in the order of their declaration. */
    List<LegStyle> styles() {
        return lines.stream().map(LegLine::style).distinct().sorted().toList();
    }

    /** How many legs are not drawn. */
    int left() {
        return left;
    }

    /** Whether some lines bow, so that the ways there and back can be told apart. */
    boolean hasWaysBack() {
        return lines.stream().anyMatch(LegLine::bowed);
    }

    List<LegLine> lines() {
        return lines;
    }

    /** Tells the labels where the lines are. */
    void avoid(Labels labels) {
        lines.forEach(line -> labels.avoid(line.points()));
    }

    /** Finds room for the badges. */
    void placeBadges(Labels labels) {
        for (var line : seen) {
            if (!line.names().isEmpty()) {
                var words = words(line.names());
                double width = Math.max(BADGE_HEIGHT, TextMetrics.width(words, BADGE) + 5);
                var wanted = BADGES_AT.stream()
                        .map(at -> Box.around(line.at(at), width, BADGE_HEIGHT))
                        .toList();
                labels.place(wanted).ifPresent(box -> badges.add(new Badge(words, box)));
            }
        }
    }

    void draw(Svg svg) {
        for (var style : LegStyle.values()) {
            var path = new PathData();
            lines.stream().filter(line -> line.style() == style).forEach(line -> draw(line, path));
            if (!path.isEmpty()) {
                svg.empty("path", "d", path, "stroke", "#fff", "stroke-width", CASING, "stroke-opacity", .85);
                var dashes = style.dashes();
                if (dashes.isEmpty()) {
                    svg.empty("path", "d", path, "stroke", Svg.INK, "stroke-width", WIDE);
                } else {
                    svg.empty("path", "d", path, "stroke", Svg.INK, "stroke-width", WIDE, "stroke-dasharray", dashes);
                }
            }
        }
        var arrows = new PathData();
        seen.stream().filter(line -> line.length() >= SHORTEST_WITH_ARROW).forEach(line -> arrow(line, arrows));
        if (!arrows.isEmpty()) {
            svg.empty("path", "d", arrows, "fill", Svg.INK, "stroke", "#fff", "stroke-width", .8);
        }
    }

    void drawBadges(Svg svg) {
        svg.open("g", "fill", "#fff", "stroke", Svg.INK, "stroke-width", .8);
        badges.forEach(badge -> svg.rect(
                badge.box.left(), badge.box.top(), badge.box.width(), badge.box.height(), "rx", BADGE_HEIGHT / 2));
        svg.close("g").open("g", "font-size", BADGE, "text-anchor", "middle");
        badges.forEach(
                badge -> svg.text(badge.box.middle().x(), badge.box.middle().y() + 3.4, badge.words));
        svg.close("g");
    }

    private static void draw(LegLine line, PathData path) {
        var first = line.points().get(0);
        path.move(first.x(), first.y());
        line.points().stream().skip(1).forEach(at -> path.lineTo(at.x(), at.y()));
    }

    private static void arrow(LegLine line, PathData path) {
        double length = line.length();
        double half = Math.min(ARROW, length / 3) / 2 / length;
        var tip = line.at(ARROW_AT + half);
        var tail = line.at(ARROW_AT - half);
        double dx = (tip.x() - tail.x()) * .45;
        double dy = (tip.y() - tail.y()) * .45;
        path.move(tip.x(), tip.y())
                .lineTo(tail.x() - dy, tail.y() + dx)
                .lineTo(tail.x() + dy, tail.y() - dx)
                .close();
    }

    private static List<String> names(List<MapLeg> legs) {
        return legs.stream()
                .map(leg -> leg.flight() == null ? String.valueOf(leg.number()) : leg.flight())
                .distinct()
                .toList();
    }

    private static String words(List<String> names) {
        int more = names.size() - NAMES_IN_A_BADGE;
        var said = names.stream().limit(NAMES_IN_A_BADGE).collect(Collectors.joining(", "));
        return more > 0 ? said + " +" + more : said;
    }
}
