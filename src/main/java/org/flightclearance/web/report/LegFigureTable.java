package org.flightclearance.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.report.LegTable;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.LegFigures;
import org.flightclearance.report.LegRow;

/** The table of the legs that were asked for. Every figure links to the requests that have these legs. */
final class LegFigureTable {

    private LegFigureTable() {}

    /** The total comes first. Empty if nothing of single legs could be recorded at the instant of the report. */
    static Optional<ReportTable> of(DenialReport report, String question, Wording wording) {
        return LegFigures.of(report).map(legs -> {
            var lines = new ArrayList<ReportTable.Line>();
            lines.add(line(wording.text("report.legs_all"), null, legs.total(), question, wording));
            legs.byPlace().forEach((place, counts) -> lines.add(line(place, place, counts, question, wording)));
            return new ReportTable("report.legs", LegTable.head(wording), lines);
        });
    }

    private static ReportTable.Line line(
            String words, @Nullable String place, LegFigures.Counts counts, String question, Wording wording) {
        var figures = Stream.of(LegRow.Counted.values())
                .map(counted -> figure(new LegRow(counted, place), counted.of(counts), question, wording))
                .toList();
        return new ReportTable.Line(words, figures, "", "");
    }

    private static ReportTable.Figure figure(LegRow row, int count, String question, Wording wording) {
        return new ReportTable.Figure(
                wording.text("number", count),
                count == 0 ? null : ReportTable.behind(question, List.of(row.wireName()), Column.SENT));
    }
}
