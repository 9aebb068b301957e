package org.flightclearance.paper.chart;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.report.DenialReport;

/**
 * The charts of a report. Their ids differ, so that one page can show them all.
 *
 * @param outcomes the outcomes of the last periods
 * @param rates the rates of denied and of denied or unanswered requests in the same periods
 * @param split the report's own period by aircraft class and by sector
 */
public record ReportCharts(Chart outcomes, Chart rates, Chart split) {

    /** For a paper: without links. */
    public static ReportCharts of(DenialReport report, Wording wording) {
        return of(report, ChartSetting.PAPER, wording);
    }

    public static ReportCharts of(DenialReport report, ChartSetting setting, Wording wording) {
        var periods = report.outcomes();
        return new ReportCharts(
                OutcomeChart.of("outcomes", periods, setting, wording),
                RateChart.of("rates", periods, setting, wording),
                SplitChart.of("split", report, setting, wording));
    }

    public List<Chart> inOrder() {
        return List.of(outcomes, rates, split);
    }
}
