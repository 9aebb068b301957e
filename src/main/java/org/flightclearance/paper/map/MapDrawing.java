package org.flightclearance.paper.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;

/** Draws one map in one degree of detail. */
final class MapDrawing {

    private static final String EDGE = "#46586a";
    private static final double SMALL = 9.5;
    private static final double NOTE = 13;

    /** Where the key begins, at the right of the scale. */
    private static final double KEY = 232;

    /** Room for the labels of the meridians. */
    private static final double UNDER = 18;

    private final MapFrame frame;
    private final Wording wording;
    private final ZoneDrawing zones;
    private final LegLines lines;
    private final PlaceLabels places;
    private final MapKey key;
    private final String caption;
    private final List<String> words = new ArrayList<>();
    private final List<String> notes;

    MapDrawing(String id, MapContent content, MapFrame frame, Wording wording, Detail detail) {
        this.frame = frame;
        this.wording = wording;
        zones = ZoneDrawing.of(id, content, frame, detail);
        lines = LegLines.of(content, frame, detail.lines());
        var labels = new Labels(frame);
        lines.avoid(labels);
        places = PlaceLabels.of(content, frame, labels);
        lines.placeBadges(labels);
        zones.placeNames(labels, true);
        zones.placeNames(labels, false);
        key = new MapKey(MapFrame.PICTURE - KEY, content, zones, places, lines, wording);
        var said = new MapWords(content, wording);
        caption = said.caption(frame);
        words.addAll(said.legs());
        words.addAll(said.picture(zones, places, lines, detail));
        notes = said.rough(zones, lines, detail);
    }

    String caption() {
        return caption;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    String svg(String title) {
        double foot = frame.foot() + UNDER;
        double end = foot + Math.max(ScaleBar.HEIGHT, key.height());
        var svg = new Svg(
                id(),
                "img",
                MapFrame.PICTURE,
                (int) Math.ceil(end + notes.size() * NOTE),
                title,
                wording.text("map.words_below"));
        zones.define(svg);
        inside(svg);
        var graticule = new Graticule(frame, wording);
        frame(svg, "none", EDGE);
        graticule.drawLabels(svg);
        new ScaleBar(frame, wording).draw(svg, frame.left() + 4, foot);
        key.draw(svg, KEY, foot);
        for (int i = 0; i < notes.size(); i++) {
            double size = TextMetrics.fitting(notes.get(i), frame.width(), SMALL);
            svg.text(frame.left(), end + i * NOTE + SMALL, notes.get(i), "font-size", size, "fill", EDGE);
        }
        return svg.done();
    }

    private String id() {
        return zones.id();
    }

    /** What lies in the frame. It is a picture of its own, so that nothing is drawn outside. */
    private void inside(Svg svg) {
        var box = "%s %s %s %s"
                .formatted(
                        Svg.written(frame.left()),
                        Svg.written(frame.top()),
                        Svg.written(frame.width()),
                        Svg.written(frame.height()));
        svg.open(
                "svg",
                "x",
                frame.left(),
                "y",
                frame.top(),
                "width",
                frame.width(),
                "height",
                frame.height(),
                "viewBox",
                box);
        frame(svg, "#fff", "none");
        new Graticule(frame, wording).drawLines(svg);
        zones.draw(svg);
        svg.open("g", "fill", "none", "stroke-linejoin", "round");
        lines.draw(svg);
        svg.close("g");
        places.drawSymbols(svg);
        plates(svg);
        zones.drawNames(svg);
        places.drawText(svg);
        lines.drawBadges(svg);
        svg.close("svg");
    }

    /** A pale ground under the labels, so that they can be read over hatching and lines. */
    private void plates(Svg svg) {
        var path = new PathData();
        Stream.concat(zones.labels(), places.labels()).forEach(box -> path.move(box.left(), box.top())
                .lineTo(box.right(), box.top())
                .lineTo(box.right(), box.foot())
                .lineTo(box.left(), box.foot())
                .close());
        if (!path.isEmpty()) {
            svg.empty("path", "d", path, "fill", "#fff", "fill-opacity", .8);
        }
    }

    private void frame(Svg svg, String fill, String stroke) {
        svg.rect(frame.left(), frame.top(), frame.width(), frame.height(), "fill", fill, "stroke", stroke);
    }
}
