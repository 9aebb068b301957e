package org.flightclearance.paper.chart;

import java.util.List;

import org.flightclearance.language.Wording;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.QuarterOutcomes;

/**
 * The pictures of a report, which can all stand in one page.
 *
 * @param outcomes how what was sent in the last quarters ended
 * @param rates the share that was denied, and that was denied or not answered, in the same quarters
 * @param split the period of the report by aircraft class and by sector
 */
public record ReportCharts(Chart outcomes, Chart rates, Chart split) {

    /** How many quarters there are in a picture, the last of them the one in which the report ends. */
    public static final int QUARTERS = 8;

    /** @param quarters at least one, the oldest first */
    public static ReportCharts of(DenialReport report, List<QuarterOutcomes> quarters, Wording wording) {
        return new ReportCharts(
                OutcomeChart.of("outcomes", quarters, wording),
                RateChart.of("rates", quarters, wording),
                SplitChart.of("split", report, wording));
    }

    public List<Chart> inOrder() {
        return List.of(outcomes, rates, split);
    }
}
