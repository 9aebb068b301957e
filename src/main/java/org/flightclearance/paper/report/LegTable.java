package org.flightclearance.paper.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.chart.ChartTable;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.LegFigures;
import org.flightclearance.report.LegFigures.Counts;

/** The table of the legs that were asked for: all of them, and by place. */
public final class LegTable {

    private LegTable() {}

    /** The total comes first. Empty if nothing of single legs could be recorded at the instant of the report. */
    public static Optional<ChartTable> of(DenialReport report, Wording wording) {
        return LegFigures.of(report).map(legs -> {
            var rows = new ArrayList<List<String>>();
            rows.add(row(wording.text("report.legs_all"), legs.total(), wording));
            legs.byPlace().forEach((place, counts) -> rows.add(row(place, counts, wording)));
            return new ChartTable(head(wording), rows);
        });
    }

    /** The names of the columns, that of the places first. */
    public static List<String> head(Wording wording) {
        return List.of(
                wording.text("report.place"),
                wording.text("report.legs_asked"),
                wording.word(Column.APPROVED),
                wording.word(Column.DENIED),
                wording.word(Column.UNANSWERED));
    }

    private static List<String> row(String words, Counts counts, Wording wording) {
        return Stream.concat(
                        Stream.of(words),
                        Stream.of(counts.asked(), counts.approved(), counts.denied(), counts.unanswered())
                                .map(count -> wording.text("number", count)))
                .toList();
    }
}
