package org.flightclearance.paper.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.report.Column;
import org.flightclearance.report.PeriodOutcomes;

/**
 * The rates of denied and of denied or unanswered requests, as two lines. A period in which nothing was sent is a gap.
 */
final class RateChart {

    private static final int TOP = 12;
    private static final int PLOT_HEIGHT = 190;
    private static final int BASELINE = TOP + PLOT_HEIGHT;
    private static final int LEFT = 46;
    private static final int GUTTER = 108;
    private static final int DOT = 4;
    private static final int MOST_STEPS = 4;
    private static final int[] STEPS = {5, 10, 20, 25};

    /** The upper line first: it includes the other, so it is never lower. */
    private static final List<Column> LINES = List.of(Column.DENIED_OR_UNANSWERED, Column.DENIED);

    private final List<PeriodOutcomes> periods;
    private final Wording wording;
    private final PeriodAxis axis;
    private final int step;
    private final int scale;
    private final Svg svg;

    private RateChart(String id, List<PeriodOutcomes> periods, Wording wording, String title, String words) {
        this.periods = periods;
        this.wording = wording;
        this.axis = PeriodAxis.of(periods, LEFT, Chart.WIDTH - GUTTER);
        double most = periods.stream()
                .map(period -> period.rate(Column.DENIED_OR_UNANSWERED))
                .filter(Objects::nonNull)
                .mapToDouble(rate -> Objects.requireNonNull(rate).doubleValue())
                .max()
                .orElse(0);
        this.step = step(most);
        this.scale = Math.max(step, (int) Math.ceil(most / step) * step);
        this.svg = new Svg(id, Chart.WIDTH, BASELINE + PeriodAxis.FOOT, title, words);
    }

    static Chart of(String id, List<PeriodOutcomes> periods, Wording wording) {
        var title = PeriodFinding.rates(periods, wording);
        var words = wording.text("chart.rates_words");
        var svg = new RateChart(id, periods, wording, title, words).drawn();
        return new Chart(title, words, svg, PeriodTable.of(periods, wording));
    }

    private String drawn() {
        svg.open("g", "text-anchor", "end", "font-size", TextMetrics.SMALL, "fill", BarFill.SOFT);
        for (int value = 0; value <= scale; value += step) {
            double y = y(BigDecimal.valueOf(value));
            svg.line(LEFT, y, axis.right(), y, "stroke", BarFill.LINE);
            svg.text(LEFT - 5, y + 4, wording.text("chart.axis_percent", value));
        }
        svg.close("g");
        axis.draw(svg, BASELINE, wording);
        LINES.forEach(this::line);
        labels();
        return svg.done();
    }

    /** Draws a dot for each period in which something was sent, and connects neighbouring dots. */
    private void line(Column column) {
        boolean upper = column == LINES.get(0);
        var path = new StringBuilder();
        boolean goesOn = false;
        for (int i = 0; i < periods.size(); i++) {
            var rate = periods.get(i).rate(column);
            if (rate != null) {
                path.append(goesOn ? 'L' : 'M')
                        .append(Svg.written(axis.middle(i)))
                        .append(' ')
                        .append(Svg.written(y(rate)));
            }
            goesOn = rate != null;
        }
        var colour = upper ? BarFill.BLUE : BarFill.DEEP;
        svg.open(
                "g",
                "stroke",
                colour,
                "stroke-width",
                upper ? 2 : 2.5,
                "stroke-linejoin",
                "round",
                "fill",
                upper ? "#fff" : colour);
        svg.empty(
                "path",
                "fill",
                "none",
                "d",
                path.isEmpty() ? "M0 0" : path,
                "stroke-dasharray",
                upper ? "5 3" : "none");
        for (int i = 0; i < periods.size(); i++) {
            var rate = periods.get(i).rate(column);
            if (rate != null) {
                dot(axis.middle(i), y(rate), upper);
            }
        }
        svg.close("g");
    }

    private void dot(double x, double y, boolean upper) {
        if (upper) {
            svg.rect(x - DOT, y - DOT, 2.0 * DOT, 2.0 * DOT);
        } else {
            svg.empty("circle", "cx", x, "cy", y, "r", DOT - 1);
        }
    }

    /** The label at the end of each line: its last rate and its name. */
    private void labels() {
        double x = axis.right() + 2;
        double room = Chart.WIDTH - x;
        var labels = new ArrayList<List<String>>();
        var wanted = new ArrayList<Double>();
        for (var column : LINES) {
            var rate = lastRate(column);
            if (rate != null) {
                var lines = Stream.concat(
                                Stream.of(wording.text("percent", rate)),
                                TextMetrics.lines(wording.word(column), room, TextMetrics.SIZE).stream())
                        .toList();
                labels.add(lines);
                wanted.add(y(rate) - lines.size() * TextMetrics.LINE / 2);
            }
        }
        var heights =
                labels.stream().map(lines -> lines.size() * TextMetrics.LINE).toList();
        var tops = LabelPlacement.between(0, BASELINE, wanted, heights);
        for (int i = 0; i < labels.size(); i++) {
            for (int line = 0; line < labels.get(i).size(); line++) {
                var text = labels.get(i).get(line);
                svg.text(
                        x,
                        tops.get(i) + (line + 1) * TextMetrics.LINE - 3,
                        text,
                        "fill",
                        i == 0 ? BarFill.BLUE : BarFill.DEEP,
                        "font-weight",
                        line == 0 ? "bold" : "normal",
                        "font-size",
                        TextMetrics.fitting(text, room, TextMetrics.SIZE));
            }
        }
    }

    private @Nullable BigDecimal lastRate(Column column) {
        var rates = periods.stream()
                .map(period -> period.rate(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        return rates.isEmpty() ? null : rates.get(rates.size() - 1);
    }

    private double y(BigDecimal rate) {
        return BASELINE - PLOT_HEIGHT * rate.doubleValue() / scale;
    }

    private static int step(double most) {
        for (int step : STEPS) {
            if (step * MOST_STEPS >= most) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
