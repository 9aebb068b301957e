package org.flightclearance.paper.chart;

import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.report.QuarterOutcomes;

/** The quarters of a picture in figures. */
final class QuarterTable {

    private QuarterTable() {}

    static ChartTable of(List<QuarterOutcomes> quarters, Wording wording) {
        var rows = quarters.stream().map(quarter -> row(quarter, wording)).toList();
        return new ChartTable(FigureColumns.head(wording.text("report.quarter"), wording), rows);
    }

    private static List<String> row(QuarterOutcomes quarter, Wording wording) {
        return Stream.of(
                        Stream.of(quarter.quarter().toString()),
                        FigureColumns.COUNTED.stream().map(column -> wording.text("number", quarter.count(column))),
                        FigureColumns.RATED.stream()
                                .map(column -> FigureColumns.percent(quarter.rate(column), wording)))
                .flatMap(cells -> cells)
                .toList();
    }
}
