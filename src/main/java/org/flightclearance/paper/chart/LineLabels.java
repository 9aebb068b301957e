package org.flightclearance.paper.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;

/** The labels at the ends of the lines of a chart: the last value of each and its name. */
final class LineLabels {

    private final Svg svg;
    private final double x;
    private final double room;
    private final List<List<String>> labels = new ArrayList<>();
    private final List<Double> wanted = new ArrayList<>();

    /** @param x left edge of the labels */
    LineLabels(Svg svg, double x) {
        this.svg = svg;
        this.x = x;
        this.room = Chart.WIDTH - x;
    }

    /**
     * Adds a label; the line that ends higher comes first.
     *
     * @param y where the line ends
     */
    void add(String value, String name, double y) {
        var lines = Stream.concat(Stream.of(value), TextMetrics.lines(name, room, TextMetrics.SIZE).stream())
                .toList();
        labels.add(lines);
        wanted.add(y - lines.size() * TextMetrics.LINE / 2);
    }

    /** @param colours one for each line */
    void draw(double foot, List<String> colours) {
        var heights =
                labels.stream().map(lines -> lines.size() * TextMetrics.LINE).toList();
        var tops = LabelPlacement.between(0, foot, wanted, heights);
        for (int i = 0; i < labels.size(); i++) {
            for (int line = 0; line < labels.get(i).size(); line++) {
                var text = labels.get(i).get(line);
                svg.text(
                        x,
                        tops.get(i) + (line + 1) * TextMetrics.LINE - 3,
                        text,
                        "fill",
                        colours.get(i),
                        "font-weight",
                        line == 0 ? "bold" : "normal",
                        "font-size",
                        TextMetrics.fitting(text, room, TextMetrics.SIZE));
            }
        }
    }
}
