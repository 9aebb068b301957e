package org.flightclearance.paper.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.report.Column;
import org.flightclearance.report.PeriodOutcomes;

/** The outcomes of the last periods as stacked bars from a zero baseline. */
final class OutcomeChart {

    /** The order of the parts from the bottom. Denied and unanswered come first, because they matter most. */
    private static final List<Column> FROM_BELOW =
            List.of(Column.DENIED, Column.UNANSWERED, Column.PENDING, Column.WITHDRAWN, Column.APPROVED);

    private static final int TOP = 20;
    private static final int PLOT_HEIGHT = 190;
    private static final int BASELINE = TOP + PLOT_HEIGHT;
    /** Room for the labels at the right. */
    private static final int GUTTER = 110;

    private static final double BAR_SHARE = .76;
    private static final int LOWEST_WITH_NUMBER = 15;
    private static final int SWATCH = 10;

    private final List<PeriodOutcomes> periods;
    private final ChartSetting setting;
    private final Wording wording;
    private final PeriodAxis axis;
    private final long most;
    private final Svg svg;
    private final LinkedFigures figures;

    private OutcomeChart(
            String id,
            List<PeriodOutcomes> periods,
            ChartSetting setting,
            Wording wording,
            String title,
            String words) {
        this.periods = periods;
        this.setting = setting;
        this.wording = wording;
        this.axis = PeriodAxis.of(periods, 0, Chart.WIDTH - GUTTER);
        this.most = Math.max(
                1, periods.stream().mapToLong(PeriodOutcomes::sent).max().orElse(1));
        this.svg = new Svg(id, setting.role(), Chart.WIDTH, BASELINE + PeriodAxis.FOOT, title, words);
        this.figures = new LinkedFigures(svg, setting, wording);
    }

    static Chart of(String id, List<PeriodOutcomes> periods, ChartSetting setting, Wording wording) {
        var title = PeriodFinding.outcomes(periods, wording);
        var words = wording.text("chart.outcomes_words");
        var svg = new OutcomeChart(id, periods, setting, wording, title, words).drawn();
        return new Chart(title, words, svg, PeriodTable.of(periods, wording));
    }

    private String drawn() {
        int unrecorded = NoRecords.count(periods, setting);
        NoRecords.draw(svg, axis, unrecorded, TOP, BASELINE, wording);
        for (int i = unrecorded; i < periods.size(); i++) {
            bar(periods.get(i), axis.middle(i));
        }
        axis.draw(svg, BASELINE, wording);
        labels();
        return svg.done();
    }

    private void bar(PeriodOutcomes period, double middle) {
        double width = axis.slot() * BAR_SHARE;
        long below = 0;
        for (var column : FROM_BELOW) {
            long count = period.count(column);
            if (count > 0) {
                double height = height(count);
                double y = BASELINE - height(below) - height;
                figures.draw(
                        period.period(), List.of(), column, PeriodWords.of(period.period(), wording), count, () -> {
                            var ink = BarFill.of(column);
                            ink.fill(svg, middle - width / 2, y, width, height, true);
                            number(count, ink, middle, y + height / 2, width, height);
                            figures.target(middle - width / 2, y, width, height);
                        });
                below += count;
            }
        }
        var sent = wording.text("number", period.sent());
        svg.text(
                middle,
                BASELINE - height(below) - 5,
                sent,
                "text-anchor",
                "middle",
                "font-weight",
                "bold",
                "font-size",
                TextMetrics.fitting(sent, axis.slot() - 2, TextMetrics.SIZE));
    }

    private void number(long count, BarFill ink, double middle, double y, double width, double height) {
        var text = wording.text("number", count);
        double room = TextMetrics.width(text, TextMetrics.SMALL);
        if (height < LOWEST_WITH_NUMBER || room > width - 2) {
            return;
        }
        if (ink == BarFill.STRIPED) {
            svg.rect(middle - room / 2, y - 7, room, 14, "fill", "#fff");
        }
        svg.text(middle, y + 4.5, text, "text-anchor", "middle", "font-size", TextMetrics.SMALL, "fill", ink.letters());
    }

    /** The labels at the right, each as near as possible to its part of the last bar, in the order of the parts. */
    private void labels() {
        var shown = Stream.of(FROM_BELOW)
                .flatMap(List::stream)
                .filter(column -> periods.stream().anyMatch(period -> period.count(column) > 0))
                .toList();
        var fromAbove = new ArrayList<>(shown);
        Collections.reverse(fromAbove);
        var wanted = fromAbove.stream()
                .map(column -> middleInLastBar(column) - TextMetrics.LINE / 2)
                .toList();
        var tops = LabelPlacement.between(0, BASELINE, wanted, Collections.nCopies(fromAbove.size(), TextMetrics.LINE));
        double x = axis.right() + 4;
        for (int i = 0; i < fromAbove.size(); i++) {
            double y = tops.get(i) + (TextMetrics.LINE - SWATCH) / 2;
            var words = wording.word(fromAbove.get(i));
            BarFill.of(fromAbove.get(i)).fill(svg, x, y, SWATCH, SWATCH, true);
            svg.text(
                    x + SWATCH + 4,
                    y + SWATCH - .5,
                    words,
                    "font-size",
                    TextMetrics.fitting(words, Chart.WIDTH - x - SWATCH - 4, TextMetrics.SIZE));
        }
    }

    private double middleInLastBar(Column wanted) {
        var last = periods.get(periods.size() - 1);
        long below = 0;
        for (var column : FROM_BELOW) {
            if (column == wanted) {
                break;
            }
            below += last.count(column);
        }
        return BASELINE - height(below) - height(last.count(wanted)) / 2;
    }

    private double height(long count) {
        return (double) PLOT_HEIGHT * count / most;
    }
}
