package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;

/** Explains the signs of a map, below it: only those that it has. */
final class MapKey {

    private static final double SIZE = 9.5;
    private static final double LINE = 12.5;
    private static final double SWATCH = 20;
    private static final double GAP = 5;
    private static final double BAR = 8;

    private final List<Entry> entries = new ArrayList<>();
    private final double room;

    /** Draws a sign between two corners. */
    private interface Sign {
        void draw(Svg svg, double x, double middle);
    }

    /** @param sign null: words alone */
    private record Entry(Sign sign, String words) {}

    /** @param room width */
    MapKey(double room, MapContent content, ZoneDrawing zones, PlaceLabels places, LegLines lines, Wording wording) {
        this.room = room;
        if (zones.hasMarked()) {
            add(
                    wording.text(content.about() == null ? "map.key.crossed" : "map.key.about"),
                    (svg, x, middle) -> zone(svg, x, middle, zones.pattern(true), ZoneDrawing.MARKED, 1.5));
        }
        if (zones.hasOthers()) {
            add(
                    wording.text(content.about() == null ? "map.key.zone" : "map.key.other"),
                    (svg, x, middle) -> zone(svg, x, middle, zones.pattern(false), ZoneDrawing.OTHER, .8));
        }
        if (lines.styles().size() > 1) {
            lines.styles().forEach(style -> add(wording.word(style), (svg, x, middle) -> line(svg, x, middle, style)));
        }
        if (places.hasStrips()) {
            add(wording.text("map.key.strip"), MapKey::strip);
        }
    }

    double height() {
        return entries.size() * LINE;
    }

    void draw(Svg svg, double left, double top) {
        double y = top + LINE / 2;
        for (var entry : entries) {
            entry.sign.draw(svg, left, y);
            double size = TextMetrics.fitting(entry.words, room - SWATCH - GAP, SIZE);
            svg.text(left + SWATCH + GAP, y + size * .35, entry.words, "font-size", size);
            y += LINE;
        }
    }

    private void add(String words, Sign sign) {
        entries.add(new Entry(sign, words));
    }

    private static void zone(Svg svg, double x, double middle, String pattern, String colour, double edge) {
        svg.rect(
                x,
                middle - BAR / 2,
                SWATCH,
                BAR,
                "fill",
                "url(#" + pattern + ")",
                "stroke",
                colour,
                "stroke-width",
                edge);
    }

    private static void line(Svg svg, double x, double middle, LegStyle style) {
        svg.line(
                x,
                middle,
                x + SWATCH,
                middle,
                "stroke",
                Svg.INK,
                "stroke-width",
                LegLines.WIDE,
                "stroke-dasharray",
                style.dashes().isEmpty() ? "none" : style.dashes());
    }

    private static void strip(Svg svg, double x, double middle) {
        svg.empty(
                "circle",
                "cx",
                x + SWATCH / 2,
                "cy",
                middle,
                "r",
                PlaceLabels.RADIUS,
                "fill",
                "#fff",
                "stroke",
                Svg.INK,
                "stroke-width",
                1.4);
    }
}
