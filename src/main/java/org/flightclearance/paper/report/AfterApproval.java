package org.flightclearance.paper.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.RowWords;
import org.flightclearance.paper.chart.ChartTable;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Figures;

/**
 * A row of the table of what became of the approved flights.
 *
 * @param rows the rows of the report that select its requests; empty: the total
 */
public record AfterApproval(String words, List<String> rows, Figures figures) {

    /** The first is the sum of the others. */
    public static final List<Column> COLUMNS = Stream.concat(Stream.of(Column.APPROVED), Column.AFTER_APPROVAL.stream())
            .toList();

    /** The total, and the rows of these breakdowns; the files and the JSON have the columns for every breakdown. */
    private static final List<Breakdown> SHOWN = List.of(Breakdown.AIRCRAFT_CLASS, Breakdown.SECTOR);

    /** Empty if what became of flights could not be recorded at the instant of the report. */
    public static List<AfterApproval> of(DenialReport report, Wording wording) {
        if (!report.isRecorded(Column.FLOWN)) {
            return List.of();
        }
        var lines = new ArrayList<AfterApproval>();
        lines.add(new AfterApproval(wording.text("report.row.total"), List.of(), report.total()));
        for (var breakdown : SHOWN) {
            for (var row : report.byBreakdown().getOrDefault(breakdown, List.of())) {
                lines.add(new AfterApproval(
                        RowWords.row(breakdown, row.key(), report.mission(), wording),
                        List.of(breakdown.wireName() + ":" + row.key()),
                        row.figures()));
            }
        }
        return List.copyOf(lines);
    }

    public static List<String> head(Wording wording) {
        return COLUMNS.stream().map(wording::word).toList();
    }

    /** Without rows if what became of flights could not be recorded at the instant of the report. */
    static ChartTable table(DenialReport report, Wording wording) {
        return new ChartTable(
                Stream.concat(Stream.of(wording.text("file.row")), head(wording).stream())
                        .toList(),
                of(report, wording).stream().map(line -> line.cells(wording)).toList());
    }

    private List<String> cells(Wording wording) {
        return Stream.concat(
                        Stream.of(words), COLUMNS.stream().map(column -> wording.text("number", figures.count(column))))
                .toList();
    }
}
