package org.flightclearance.paper.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

import org.flightclearance.paper.drawing.TextMetrics;

/** A chart parsed from its SVG. */
record ParsedChart(Element root) {

    /** A text with its bounds. */
    record Label(String text, double left, double right, double top, double foot) {

        boolean overlaps(Label other) {
            return left < other.right && other.left < right && top < other.foot && other.top < foot;
        }
    }

    /** A filled part of a bar. */
    record Rect(double x, double y, double width, double height) {}

    static ParsedChart of(Chart chart) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new ParsedChart(factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(chart.svg())))
                .getDocumentElement());
    }

    double width() {
        return box(2);
    }

    double height() {
        return box(3);
    }

    List<Element> all(String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    String text(String name) {
        return all(name).get(0).getTextContent();
    }

    List<Rect> solids() {
        return all("rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals(BarFill.DEEP))
                .map(rect ->
                        new Rect(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")))
                // Without the swatches of the legend
                .filter(rect -> rect.width() != 10 || rect.height() != 10)
                .toList();
    }

    List<Label> labels() {
        var labels = new ArrayList<Label>();
        for (var text : all("text")) {
            double size = Double.parseDouble(inherited(text, "font-size"));
            double x = number(text, "x");
            double width = TextMetrics.width(text.getTextContent(), size);
            double left =
                    switch (inherited(text, "text-anchor")) {
                        case "middle" -> x - width / 2;
                        case "end" -> x - width;
                        default -> x;
                    };
            double y = number(text, "y");
            labels.add(new Label(text.getTextContent(), left, left + width, y - size * .75, y + size * .2));
        }
        return labels;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private double box(int part) {
        return Double.parseDouble(root.getAttribute("viewBox").split(" ")[part]);
    }

    private static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
            if (one.hasAttribute(attribute)) {
                return one.getAttribute(attribute);
            }
        }
        return "";
    }
}
