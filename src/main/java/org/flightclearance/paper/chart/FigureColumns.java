package org.flightclearance.paper.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.report.Column;
import org.flightclearance.report.Figures;
import org.flightclearance.report.PeriodOutcomes;

/** The columns of the tables on paper and beside pictures. */
public final class FigureColumns {

    /** They add up, and the last is the sum that is argued about. */
    public static final List<Column> COUNTED = PeriodOutcomes.COLUMNS;

    static final List<Column> RATED = List.of(Column.DENIED, Column.DENIED_OR_UNANSWERED);

    private FigureColumns() {}

    /** @param first what the column of the names is called */
    public static List<String> head(String first, Wording wording) {
        return Stream.of(
                        Stream.of(first),
                        COUNTED.stream().map(wording::word),
                        Stream.of(wording.text("report.denied_rate"), wording.text("report.either_rate")))
                .flatMap(names -> names)
                .toList();
    }

    public static List<String> row(String name, Figures figures, Wording wording) {
        return Stream.of(
                        Stream.of(name),
                        COUNTED.stream().map(column -> wording.text("number", figures.count(column))),
                        RATED.stream().map(column -> percent(figures.rate(column), wording)))
                .flatMap(cells -> cells)
                .toList();
    }

    /** Empty where nothing was sent. */
    static String percent(@Nullable BigDecimal rate, Wording wording) {
        return rate == null ? "" : wording.text("percent", rate);
    }
}
