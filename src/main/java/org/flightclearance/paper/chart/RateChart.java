package org.flightclearance.paper.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.report.Column;
import org.flightclearance.report.PeriodOutcomes;

/**
 * The rates of denied and of denied or unanswered requests, as two lines. A period in which nothing was sent is a gap.
 */
public final class RateChart {

    private static final int TOP = 12;
    private static final int PLOT_HEIGHT = 190;
    private static final int BASELINE = TOP + PLOT_HEIGHT;
    private static final int LEFT = 46;
    private static final int GUTTER = 108;
    private static final int DOT = 4;
    /** Size of the area of a dot that can be pointed at. */
    private static final double TARGET = 20;

    private static final int MOST_STEPS = 4;
    private static final int[] STEPS = {5, 10, 20, 25};

    /** The upper line first: it includes the other, so it is never lower. */
    private static final List<Column> LINES = List.of(Column.DENIED_OR_UNANSWERED, Column.DENIED);

    /** Every how manieth week has a label. */
    private static final int WEEKS_LABELLED = 3;

    private final List<PeriodOutcomes> periods;
    private final ChartSetting setting;
    private final List<Shading> shaded;
    private final Wording wording;
    private final PeriodAxis axis;
    private final int step;
    private final int scale;
    private final Svg svg;
    private final LinkedFigures figures;

    private RateChart(
            String id,
            List<PeriodOutcomes> periods,
            int labelled,
            ChartSetting setting,
            List<Shading> shaded,
            Wording wording,
            String title,
            String words) {
        this.periods = periods;
        this.setting = setting;
        this.shaded = shaded;
        this.wording = wording;
        this.axis = PeriodAxis.of(periods, LEFT, Chart.WIDTH - GUTTER, labelled);
        double most = periods.stream()
                .map(period -> period.rate(Column.DENIED_OR_UNANSWERED))
                .filter(Objects::nonNull)
                .mapToDouble(rate -> Objects.requireNonNull(rate).doubleValue())
                .max()
                .orElse(0);
        this.step = step(most);
        this.scale = Math.max(step, (int) Math.ceil(most / step) * step);
        int height = BASELINE + PeriodAxis.FOOT + (shaded.isEmpty() ? 0 : Shading.KEY);
        this.svg = new Svg(id, setting.role(), Chart.WIDTH, height, title, words);
        this.figures = new LinkedFigures(svg, setting, wording);
    }

    static Chart of(String id, List<PeriodOutcomes> periods, ChartSetting setting, Wording wording) {
        var title = PeriodFinding.rates(periods, wording);
        var words = wording.text("chart.rates_words");
        var svg = new RateChart(id, periods, 1, setting, List.of(), wording, title, words).drawn();
        return new Chart(title, words, svg, PeriodTable.of(periods, wording));
    }

    /**
     * The rates of some weeks.
     *
     * @param total all weeks together
     * @param shaded when restrictions were in force
     */
    public static Chart weeks(
            List<PeriodOutcomes> weeks,
            PeriodOutcomes total,
            ChartSetting setting,
            List<Shading> shaded,
            Wording wording) {
        var title = PeriodFinding.weeks(total, wording);
        var words = wording.text("chart.weeks_words")
                + wording.text(
                        "chart.weeks_pending", weeks.get(weeks.size() - 1).count(Column.PENDING))
                + (shaded.isEmpty() ? "" : wording.text("chart.weeks_shaded"));
        var svg = new RateChart("weeks", weeks, WEEKS_LABELLED, setting, shaded, wording, title, words).drawn();
        return new Chart(title, words, svg, PeriodTable.of(weeks, wording));
    }

    private String drawn() {
        Shading.draw(svg, shaded, axis, TOP, BASELINE);
        Shading.key(svg, shaded, LEFT, BASELINE + PeriodAxis.FOOT + 4.0, wording);
        NoRecords.draw(svg, axis, NoRecords.count(periods, setting), TOP, BASELINE, wording);
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
                dot(periods.get(i), column, axis.middle(i), y(rate));
            }
        }
        svg.close("g");
    }

    private void dot(PeriodOutcomes period, Column column, double x, double y) {
        var named = PeriodWords.of(period.period(), wording);
        figures.draw(period.period(), List.of(), column, named, period.count(column), () -> {
            if (column == LINES.get(0)) {
                svg.rect(x - DOT, y - DOT, 2.0 * DOT, 2.0 * DOT);
            } else {
                svg.empty("circle", "cx", x, "cy", y, "r", DOT - 1);
            }
            figures.target(x - TARGET / 2, y - TARGET / 2, TARGET, TARGET);
        });
    }

    private void labels() {
        var labels = new LineLabels(svg, axis.right() + 2);
        for (var column : LINES) {
            var rate = lastRate(column);
            if (rate != null) {
                labels.add(wording.text("percent", rate), wording.word(column), y(rate));
            }
        }
        labels.draw(BASELINE, List.of(BarFill.BLUE, BarFill.DEEP));
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
