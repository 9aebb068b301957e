package org.flightclearance.paper.chart;

import java.util.Map;

import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.report.Column;

/**
 * The fill of a part of a bar. The fills differ in lightness and texture, so that they can be told apart in black and
 * white and with any colour vision. The words and numbers beside them say the same.
 */
enum BarFill {
    /** Denied requests matter most, so they are darkest. */
    SOLID(BarFill.DEEP),
    /** Stripes across the bar. */
    STRIPED("#fff"),
    OPEN("#fff"),
    GREY("#aeb9c2"),
    PALE("#dbeaf4");

    static final String DARK = Svg.INK;
    static final String SOFT = "#46586a";
    static final String DEEP = "#04395e";
    static final String BLUE = "#0072b5";
    static final String LINE = "#d3dce3";

    private static final Map<Column, BarFill> OF = Map.of(
            Column.DENIED, SOLID,
            Column.UNANSWERED, STRIPED,
            Column.PENDING, OPEN,
            Column.WITHDRAWN, GREY,
            Column.APPROVED, PALE);

    private final String ground;

    BarFill(String ground) {
        this.ground = ground;
    }

    static BarFill of(Column column) {
        return OF.getOrDefault(column, PALE);
    }

    /** The colour of a number inside the part. */
    String letters() {
        return this == SOLID ? "#fff" : DARK;
    }

    /**
     * Fills a part of a bar.
     *
     * @param upright whether the bar is vertical; its stripes are then horizontal
     */
    void fill(Svg svg, double x, double y, double width, double height, boolean upright) {
        switch (this) {
            case SOLID, PALE, GREY -> svg.rect(x, y, width, height, "fill", ground);
            case OPEN -> framed(svg, x, y, width, height, SOFT);
            case STRIPED -> {
                // A dashed thick line. A pattern would need an id, and not every PDF printer draws patterns
                svg.empty(
                        "path",
                        "d",
                        upright ? path(x + width / 2, y, 'V', y + height) : path(x, y + height / 2, 'H', x + width),
                        "stroke",
                        BLUE,
                        "stroke-width",
                        upright ? width : height,
                        "stroke-dasharray",
                        "2 2.5");
                framed(svg, x, y, width, height, BLUE);
            }
        }
    }

    private static void framed(Svg svg, double x, double y, double width, double height, String colour) {
        // The frame is drawn inside the part, so that the part keeps its size
        double edge = Math.min(1, Math.min(width, height));
        svg.rect(
                x + edge / 2,
                y + edge / 2,
                width - edge,
                height - edge,
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                edge);
    }

    private static String path(double x, double y, char direction, double to) {
        return "M" + Svg.written(x) + " " + Svg.written(y) + direction + Svg.written(to);
    }
}
