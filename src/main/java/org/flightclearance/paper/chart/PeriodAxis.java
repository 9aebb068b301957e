package org.flightclearance.paper.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.report.ReportPeriod;

/**
 * The axis of periods. The year is shown under its first period. A period that is not a month, quarter or year is
 * labelled with its first and last day.
 *
 * @param left left edge of the first period
 * @param slot width of each period
 * @param labelled 1: every period has a label; 3: the first day of every third one, and so on
 */
record PeriodAxis(List<ReportPeriod> periods, double left, double slot, int labelled) {

    /** Height of the labels under the baseline. */
    static final int FOOT = 38;

    static PeriodAxis of(List<PeriodOutcomes> outcomes, double left, double right) {
        return of(outcomes, left, right, 1);
    }

    static PeriodAxis of(List<PeriodOutcomes> outcomes, double left, double right, int labelled) {
        var periods = outcomes.stream().map(PeriodOutcomes::period).toList();
        return new PeriodAxis(periods, left, (right - left) / Math.max(1, periods.size()), labelled);
    }

    /** Where an instant lies; at the edge if it is in none of the periods. */
    double at(Instant instant) {
        var start = periods.get(0).start();
        var end = periods.get(periods.size() - 1).end();
        double share = (double) Duration.between(start, instant).toSeconds()
                / Duration.between(start, end).toSeconds();
        return left + slot * periods.size() * Math.max(0, Math.min(1, share));
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
                .mapToObj(i -> ticks(i, wording))
                .toList();
        double size = ticks.stream()
                .flatMap(List::stream)
                .mapToDouble(words -> TextMetrics.fitting(words, slot * labelled - 2, TextMetrics.SMALL))
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

    private List<String> ticks(int period, Wording wording) {
        if (labelled == 1) {
            return PeriodWords.underTick(periods.get(period), period == 0, wording);
        }
        return period % labelled == 0 && period + labelled / 2 < periods.size()
                ? PeriodWords.firstDay(periods.get(period), period == 0, wording)
                : List.of();
    }
}
