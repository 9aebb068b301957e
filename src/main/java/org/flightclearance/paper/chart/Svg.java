package org.flightclearance.paper.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes a picture as SVG that needs nothing around it: presentation attributes only, so that the same text stands in a
 * page whose policy forbids inline style and in a PDF. Whatever is said in it is escaped.
 */
final class Svg {

    private final StringBuilder written = new StringBuilder();

    /** @param id what the ids in the picture begin with, so that several can stand in one page */
    Svg(String id, int width, int height, String title, String words) {
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-words",
                "font-size",
                TextMetrics.SIZE,
                "font-family",
                "Liberation Sans, Arial, sans-serif",
                "fill",
                BarFill.DARK);
        open("title", "id", id + "-title").said(title).close("title");
        open("desc", "id", id + "-words").said(words).close("desc");
    }

    Svg empty(String element, Object... attributes) {
        start(element, attributes).written.append("/>");
        return this;
    }

    Svg open(String element, Object... attributes) {
        start(element, attributes).written.append('>');
        return this;
    }

    Svg close(String element) {
        written.append("</").append(element).append('>');
        return this;
    }

    Svg rect(double x, double y, double width, double height, Object... attributes) {
        start("rect", "x", x, "y", y, "width", width, "height", height)
                .attributes(attributes)
                .append("/>");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, Object... attributes) {
        start("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2)
                .attributes(attributes)
                .append("/>");
        return this;
    }

    Svg text(double x, double y, String text, Object... attributes) {
        start("text", "x", x, "y", y).attributes(attributes).append('>');
        return said(text).close("text");
    }

    String done() {
        return written + "</svg>";
    }

    private Svg start(String element, Object... attributes) {
        written.append('<').append(element);
        attributes(attributes);
        return this;
    }

    private StringBuilder attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            written.append(' ').append(attributes[i]).append("=\"");
            said(value instanceof Double number ? written(number) : String.valueOf(value));
            written.append('"');
        }
        return written;
    }

    private Svg said(String text) {
        written.append(escaped(text));
        return this;
    }

    /** As it stands between tags, or between quotes; what XML cannot hold is left out. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(Svg::isCharacterOfXml).forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    private static boolean isCharacterOfXml(int character) {
        return character == '\t'
                || character == '\n'
                || character >= ' ' && character < 0xD800
                || character >= 0xE000 && character < 0xFFFE
                || character > 0xFFFF;
    }

    /** To a hundredth of a unit, which nobody can see. */
    static String written(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
