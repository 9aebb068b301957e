package org.flightclearance.paper.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.report.ReportPeriod;

/**
 * The axis of periods. The year is shown under its first period. A period that is not a month, quarter or year is
 * labelled with its first and last day.
 *
 * @param left left edge of the first period
 * @param slot width of each period
 */
record PeriodAxis(List<ReportPeriod> periods, double left, double slot) {

    /** Height of the labels under the baseline. */
    static final int FOOT = 38;

    static PeriodAxis of(List<PeriodOutcomes> outcomes, double left, double right) {
        var periods = outcomes.stream().map(PeriodOutcomes::period).toList();
        return new PeriodAxis(periods, left, (right - left) / Math.max(1, periods.size()));
    }

    double middle(int period) {
        return left + slot * (period + .5);
    }

    double right() {
        return left + slot * periods.size();
    }

    void draw(Svg svg, double baseline, Wording wording) {
        svg.line(left, baseline, right(), baseline, "stroke", BarFill.DARK);
        svg.open("g", "text-anchor", "middle");
        var ticks = IntStream.range(0, periods.size())
                .mapToObj(i -> PeriodWords.underTick(periods.get(i), i == 0, wording))
                .toList();
        double size = ticks.stream()
                .flatMap(List::stream)
                .mapToDouble(words -> TextMetrics.fitting(words, slot - 2, TextMetrics.SMALL))
                .min()
                .orElse(TextMetrics.SMALL);
        for (int i = 0; i < ticks.size(); i++) {
            for (int line = 0; line < ticks.get(i).size(); line++) {
                svg.text(
                        middle(i),
                        baseline + 16 + 15 * line,
                        ticks.get(i).get(line),
                        "font-size",
                        size,
                        "fill",
                        line == 0 ? BarFill.DARK : BarFill.SOFT);
            }
        }
        svg.close("g");
    }
}
