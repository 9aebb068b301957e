package org.flightclearance.paper.map;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;

/** The scale of a map: a bar in kilometres over one in nautical miles. */
final class ScaleBar {

    /** Height with its numbers. */
    static final int HEIGHT = 36;

    private static final double KILOMETRES_OF_A_MILE = 1.852;
    private static final double LONGEST = 125;
    private static final double THICK = 3;
    private static final double SIZE = 9.5;
    private static final int PARTS = 2;

    private final MapFrame frame;
    private final Wording wording;

    ScaleBar(MapFrame frame, Wording wording) {
        this.frame = frame;
        this.wording = wording;
    }

    void draw(Svg svg, double left, double top) {
        svg.open("g", "font-size", SIZE, "text-anchor", "middle", "stroke-width", .8);
        double y = top + 12;
        bar(svg, left, y, frame.unitsForKilometre(), "map.km", -3);
        bar(svg, left, y + THICK + 3, frame.unitsForKilometre() * KILOMETRES_OF_A_MILE, "map.nm", THICK + SIZE + .5);
        svg.close("g");
    }

    /** A bar of two parts, one filled and one open, with its numbers above or below. */
    private void bar(Svg svg, double left, double y, double units, String unit, double numbers) {
        double part = part(units);
        double width = part * units;
        svg.rect(left, y, width, THICK, "fill", Svg.INK, "stroke", Svg.INK);
        svg.rect(left + width, y, width, THICK, "fill", "#fff", "stroke", Svg.INK);
        svg.text(left, y + numbers, "0");
        svg.text(left + width, y + numbers, wording.text("map.distance", part));
        svg.text(left + PARTS * width, y + numbers, wording.text(unit, PARTS * part), "text-anchor", "start", "dx", -6);
    }

    /** The longest round distance of which two parts fit: 1, 2 or 5 times a power of ten. */
    private static double part(double units) {
        double most = LONGEST / PARTS / units;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double times = most / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }
}
