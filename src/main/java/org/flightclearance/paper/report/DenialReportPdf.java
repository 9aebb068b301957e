package org.flightclearance.paper.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.PaperFrame;
import org.flightclearance.paper.PdfPrinter;
import org.flightclearance.paper.RowWords;
import org.flightclearance.paper.chart.ChartTable;
import org.flightclearance.paper.chart.FigureColumns;
import org.flightclearance.paper.chart.ReportCharts;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.OpenAge;

/** A report on A4 to sign and file: the same figures as the page, with the charts as vector graphics. */
final class DenialReportPdf {

    private DenialReportPdf() {}

    /** The content of the paper; the frame adds header and footer. */
    @CheckedTemplate(basePath = "paper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DenialReportPaper(
            PaperFrame sheet,
            ReportHeading heading,
            String mission,
            ChartTable total,
            List<NamedFigure> memos,
            ChartTable afterApproval,
            @Nullable ChartTable legs,
            ReportCharts charts,
            List<NamedTable> breakdowns,
            List<NamedFigure> apart)
            implements TemplateInstance {}

    /** A figure and its name. */
    record NamedFigure(String words, String figure) {}

    /** A table and its title. */
    record NamedTable(String title, ChartTable table) {}

    /** The same report always gives the same bytes: the time of creation in the file is the report's instant. */
    static byte[] print(DenialReport report, Wording wording) {
        var heading = ReportHeading.of(report, wording);
        var head = Stream.of(report.mission().code(), wording.text("report.title"), heading.days(), heading.note());
        var sheet = new PaperFrame(
                wording,
                heading.finding(),
                String.join(" · ", head.filter(part -> part != null).toList()),
                List.of(),
                false);
        var paper = new DenialReportPaper(
                sheet,
                heading,
                report.mission().code(),
                total(report, wording),
                memos(report, wording),
                AfterApproval.table(report, wording),
                LegTable.of(report, wording).orElse(null),
                ReportCharts.of(report, wording),
                Stream.of(Breakdown.values())
                        .map(breakdown -> breakdown(breakdown, report, wording))
                        .filter(titled -> !titled.table().rows().isEmpty())
                        .toList(),
                FigureOutsideTotal.of(report).stream()
                        .map(apart -> new NamedFigure(
                                wording.text("file.apart", wording.text(apart.group()), wording.text(apart.words())),
                                wording.text("number", apart.count())))
                        .toList());
        return PdfPrinter.print(paper.render(), report.asOf());
    }

    private static ChartTable total(DenialReport report, Wording wording) {
        var words = wording.text("report.row.total");
        return new ChartTable(
                FigureColumns.head(wording.text("file.row"), wording),
                List.of(FigureColumns.row(words, report.total(), wording)));
    }

    private static NamedTable breakdown(Breakdown breakdown, DenialReport report, Wording wording) {
        var rows = report.byBreakdown().getOrDefault(breakdown, List.of()).stream()
                .map(row -> FigureColumns.row(
                        RowWords.row(breakdown, row.key(), report.mission(), wording), row.figures(), wording))
                .toList();
        return new NamedTable(
                wording.text("report.by." + breakdown.wireName()),
                new ChartTable(FigureColumns.head(wording.text("file.row"), wording), rows));
    }

    /** The figures beside the table: memo columns, distinct flights and hours to the answer. */
    private static List<NamedFigure> memos(DenialReport report, Wording wording) {
        var memos = new ArrayList<NamedFigure>();
        for (var column : Column.values()) {
            if (!FigureColumns.COUNTED.contains(column) && !AfterApproval.COLUMNS.contains(column)) {
                var count = report.count(report.total(), column);
                memos.add(new NamedFigure(wording.word(column), count == null ? "–" : wording.text("number", count)));
            }
        }
        memos.add(new NamedFigure(
                wording.text("report.flights"),
                wording.text("number", report.total().distinctFlights())));
        memos.add(hours("report.median", report.total().medianAnswerHours(), wording));
        memos.add(hours("report.p90", report.total().p90AnswerHours(), wording));
        memos.add(new NamedFigure(wording.text("report.open_median"), medianAge(report, wording)));
        return memos;
    }

    private static String medianAge(DenialReport report, Wording wording) {
        var days = OpenAge.of(report).medianDays();
        return days == null ? "–" : wording.text("report.days_open", days);
    }

    private static NamedFigure hours(String key, @Nullable BigDecimal hours, Wording wording) {
        return new NamedFigure(wording.text(key), hours == null ? "–" : wording.text("report.hours", hours));
    }
}
