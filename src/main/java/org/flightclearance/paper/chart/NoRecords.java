package org.flightclearance.paper.chart;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.report.PeriodOutcomes;

/** Says in a chart of periods that the first of them have no records. */
final class NoRecords {

    private static final String GROUND = "#eef2f5";

    private NoRecords() {}

    /** How many periods at the beginning of a chart have no records. */
    static int count(List<PeriodOutcomes> periods, ChartSetting setting) {
        int count = 0;
        while (count < periods.size() && !setting.hasRecords(periods.get(count))) {
            count++;
        }
        return count;
    }

    static void draw(Svg svg, PeriodAxis axis, int count, double top, double baseline, Wording wording) {
        if (count == 0) {
            return;
        }
        double width = axis.slot() * count;
        svg.rect(axis.left(), top, width, baseline - top, "fill", GROUND);
        var lines = TextMetrics.lines(wording.text("chart.no_records"), width - 4, TextMetrics.SMALL);
        double y = (top + baseline - lines.size() * TextMetrics.LINE) / 2 + TextMetrics.SMALL;
        for (var line : lines) {
            svg.text(
                    axis.left() + width / 2,
                    y,
                    line,
                    "text-anchor",
                    "middle",
                    "fill",
                    BarFill.SOFT,
                    "font-size",
                    TextMetrics.fitting(line, width - 4, TextMetrics.SMALL));
            y += TextMetrics.LINE;
        }
    }
}
