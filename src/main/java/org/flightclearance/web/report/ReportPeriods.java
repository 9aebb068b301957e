package org.flightclearance.web.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.paper.chart.ChartSetting;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.PeriodOutcomes;
import org.flightclearance.web.report.ReportTable.Figure;
import org.flightclearance.web.report.ReportTable.Line;

/** Rows that compare the period of a report with other periods. */
public final class ReportPeriods {

    private ReportPeriods() {}

    /** The row of a period, without figures if the records begin later. */
    static Line of(DenialReport report, PeriodOutcomes outcomes, ChartSetting setting, Wording wording) {
        return setting.hasRecords(outcomes)
                ? of(report.mission(), outcomes, report.basis(), report.asOf(), wording)
                : Line.without(PeriodWords.of(outcomes.period(), wording), wording.text("chart.no_records"));
    }

    /** The row of a period. Its figures link to the requests of that period. */
    public static Line of(Mission mission, PeriodOutcomes outcomes, Basis basis, Instant asOf, Wording wording) {
        var question = ReportAddress.of(mission, outcomes.period(), basis, asOf);
        var figures = PeriodOutcomes.COLUMNS.stream()
                .map(column -> {
                    long count = outcomes.count(column);
                    var number = wording.text("number", count);
                    return new Figure(number, count == 0 ? null : ReportTable.behind(question, List.of(), column));
                })
                .toList();
        return new Line(
                PeriodWords.of(outcomes.period(), wording),
                figures,
                ReportTable.rate(outcomes.rate(Column.DENIED), wording),
                ReportTable.rate(outcomes.rate(Column.DENIED_OR_UNANSWERED), wording));
    }

    /** The rows of this period, the previous one, and the same a year before. */
    static List<Line> compared(DenialReport report, ChartSetting setting, Wording wording) {
        var now = report.withPrevious().now();
        return Stream.of(now, report.withPrevious().before(), report.yearBefore())
                .distinct()
                .map(outcomes -> of(report, outcomes, setting, wording))
                .toList();
    }
}
