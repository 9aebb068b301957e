package org.flightclearance.paper.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.report.Column;
import org.flightclearance.report.QuarterOutcomes;

/** The quarters of a picture in figures. */
final class QuarterTable {

    private static final List<Column> COLUMNS = List.of(
            Column.SENT,
            Column.APPROVED,
            Column.DENIED,
            Column.UNANSWERED,
            Column.PENDING,
            Column.WITHDRAWN,
            Column.DENIED_OR_UNANSWERED);

    private QuarterTable() {}

    static ChartTable of(List<QuarterOutcomes> quarters, Wording wording) {
        var head = Stream.of(
                        Stream.of(wording.text("report.quarter")),
                        COLUMNS.stream().map(wording::word),
                        Stream.of(wording.text("report.denied_rate"), wording.text("report.either_rate")))
                .flatMap(names -> names)
                .toList();
        return new ChartTable(
                head, quarters.stream().map(quarter -> row(quarter, wording)).toList());
    }

    private static List<String> row(QuarterOutcomes quarter, Wording wording) {
        return Stream.of(
                        Stream.of(quarter.quarter().toString()),
                        COLUMNS.stream().map(column -> wording.text("number", quarter.count(column))),
                        Stream.of(Column.DENIED, Column.DENIED_OR_UNANSWERED)
                                .map(column -> percent(quarter.rate(column), wording)))
                .flatMap(cells -> cells)
                .toList();
    }

    /** Empty where nothing was sent. */
    static String percent(@Nullable BigDecimal rate, Wording wording) {
        return rate == null ? "" : wording.text("percent", rate);
    }
}
