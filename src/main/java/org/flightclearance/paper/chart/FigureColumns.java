package org.flightclearance.paper.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.report.Column;
import org.flightclearance.report.Figures;
import org.flightclearance.report.PeriodOutcomes;

/** The columns of the tables on paper and beside charts. */
public final class FigureColumns {

    /** The counted columns. They add up, and the last one is the sum of denied and unanswered. */
    public static final List<Column> COUNTED = PeriodOutcomes.COLUMNS;

    static final List<Column> RATED = List.of(Column.DENIED, Column.DENIED_OR_UNANSWERED);

    private FigureColumns() {}

    /** @param first heading of the column with the names of the rows */
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

    /** Empty if nothing was sent. */
    static String percent(@Nullable BigDecimal rate, Wording wording) {
        return rate == null ? "" : wording.text("percent", rate);
    }
}
