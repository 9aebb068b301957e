package org.flightclearance.paper.chart;

import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PeriodWords;
import org.flightclearance.report.PeriodOutcomes;

/** The table of a chart of periods. */
final class PeriodTable {

    private PeriodTable() {}

    static ChartTable of(List<PeriodOutcomes> periods, Wording wording) {
        var rows = periods.stream().map(period -> row(period, wording)).toList();
        return new ChartTable(FigureColumns.head(wording.text("file.period"), wording), rows);
    }

    private static List<String> row(PeriodOutcomes period, Wording wording) {
        return Stream.of(
                        Stream.of(PeriodWords.of(period.period(), wording)),
                        FigureColumns.COUNTED.stream().map(column -> wording.text("number", period.count(column))),
                        FigureColumns.RATED.stream().map(column -> FigureColumns.percent(period.rate(column), wording)))
                .flatMap(cells -> cells)
                .toList();
    }
}
