package org.flightclearance.paper.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a self-contained SVG picture. It uses only presentation attributes, so that the same text works in a PDF and
 * in a page whose Content-Security-Policy forbids inline styles. All text is escaped.
 */
public final class Svg {

    /** The colour of text and of main lines. */
    public static final String INK = "#12212e";

    private static final Pattern BEGINNING = Pattern.compile("<svg ([^>]*viewBox=\"0 0 ([0-9]+) ([0-9]+)\")");

    private final StringBuilder written = new StringBuilder();

    /** @param id prefix of the ids in the picture, so that one page can have several pictures */
    public Svg(String id, String role, int width, int height, String title, String words) {
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                role,
                "aria-labelledby",
                id + "-title " + id + "-words",
                "font-size",
                TextMetrics.SIZE,
                "font-family",
                "Liberation Sans, Arial, sans-serif",
                "fill",
                INK);
        open("title", "id", id + "-title").characters(title).close("title");
        open("desc", "id", id + "-words").characters(words).close("desc");
    }

    public Svg empty(String element, Object... attributes) {
        start(element, attributes).written.append("/>");
        return this;
    }

    public Svg open(String element, Object... attributes) {
        start(element, attributes).written.append('>');
        return this;
    }

    public Svg close(String element) {
        written.append("</").append(element).append('>');
        return this;
    }

    public Svg rect(double x, double y, double width, double height, Object... attributes) {
        start("rect", "x", x, "y", y, "width", width, "height", height)
                .attributes(attributes)
                .append("/>");
        return this;
    }

    public Svg line(double x1, double y1, double x2, double y2, Object... attributes) {
        start("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2)
                .attributes(attributes)
                .append("/>");
        return this;
    }

    public Svg text(double x, double y, String text, Object... attributes) {
        start("text", "x", x, "y", y).attributes(attributes).append('>');
        return characters(text).close("text");
    }

    /** Something that leads to an address. Its name is also shown when a pointer rests on it. */
    public Svg link(String address, String name) {
        return open("a", "href", address).open("title").characters(name).close("title");
    }

    public String done() {
        return written + "</svg>";
    }

    /**
     * A picture for a paper, with a size and with the alternative text where the PDF library looks for it.
     *
     * @param millimetres width on the paper
     */
    public static String printed(String svg, String title, int millimetres) {
        return BEGINNING
                .matcher(svg)
                .replaceFirst(begin -> Matcher.quoteReplacement("<svg alt=\"%s\" width=\"%smm\" height=\"%smm\" %s"
                        .formatted(
                                escaped(title),
                                millimetres,
                                written((double) millimetres
                                        * Integer.parseInt(begin.group(3))
                                        / Integer.parseInt(begin.group(2))),
                                begin.group(1))));
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
            characters(value instanceof Double number ? written(number) : String.valueOf(value));
            written.append('"');
        }
        return written;
    }

    private Svg characters(String text) {
        written.append(escaped(text));
        return this;
    }

    /** Escapes text for an element or an attribute. Characters that XML does not allow are left out. */
    public static String escaped(String text) {
        if (text.chars().allMatch(Svg::isPlain)) {
            return text;
        }
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

    private static boolean isPlain(int character) {
        return character >= ' ' && character <= '~' && "&<>\"".indexOf(character) < 0;
    }

    private static boolean isCharacterOfXml(int character) {
        return character == '\t'
                || character == '\n'
                || character >= ' ' && character < 0xD800
                || character >= 0xE000 && character < 0xFFFE
                || character > 0xFFFF;
    }

    /** Rounded to a hundredth of a unit, which makes no visible difference. */
    public static String written(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
