package org.flightclearance.paper.chart;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.report.DenialReport;

/**
 * The pictures of a report, which can all stand in one page.
 *
 * @param outcomes how what was sent in the last periods ended
 * @param rates the share that was denied, and that was denied or not answered, in the same periods
 * @param split the period of the report by aircraft class and by sector
 */
public record ReportCharts(Chart outcomes, Chart rates, Chart split) {

    public static ReportCharts of(DenialReport report, Wording wording) {
        var periods = report.outcomes();
        return new ReportCharts(
                OutcomeChart.of("outcomes", periods, wording),
                RateChart.of("rates", periods, wording),
                SplitChart.of("split", report, wording));
    }

    public List<Chart> inOrder() {
        return List.of(outcomes, rates, split);
    }
}
