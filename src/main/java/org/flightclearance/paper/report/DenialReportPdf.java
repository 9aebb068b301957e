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

/** A report on A4, as it is signed and filed: the figures of the page, with the pictures as lines. */
final class DenialReportPdf {

    private DenialReportPdf() {}

    /** The content; what stands above each page is the sheet's. */
    @CheckedTemplate(basePath = "paper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DenialReportPaper(
            PaperFrame sheet,
            ReportHeading heading,
            String mission,
            ChartTable total,
            List<Said> memos,
            ReportCharts charts,
            List<Titled> breakdowns,
            List<Said> apart)
            implements TemplateInstance {}

    /** A figure and what it is called. */
    record Said(String words, String figure) {}

    /** A table and what it is called. */
    record Titled(String title, ChartTable table) {}

    /** The same report is the same bytes: it says that it was made at its own instant. */
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
                ReportCharts.of(report, wording),
                Stream.of(Breakdown.values())
                        .map(breakdown -> breakdown(breakdown, report, wording))
                        .filter(titled -> !titled.table().rows().isEmpty())
                        .toList(),
                FigureOutsideTotal.of(report).stream()
                        .map(apart -> new Said(
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

    private static Titled breakdown(Breakdown breakdown, DenialReport report, Wording wording) {
        var rows = report.byBreakdown().getOrDefault(breakdown, List.of()).stream()
                .map(row -> FigureColumns.row(RowWords.row(breakdown, row.key(), wording), row.figures(), wording))
                .toList();
        return new Titled(
                wording.text("report.by." + breakdown.wireName()),
                new ChartTable(FigureColumns.head(wording.text("file.row"), wording), rows));
    }

    /** What is counted within the columns of the tables, and what is not a count of requests. */
    private static List<Said> memos(DenialReport report, Wording wording) {
        var memos = new ArrayList<Said>();
        for (var column : Column.values()) {
            if (!FigureColumns.COUNTED.contains(column)) {
                memos.add(new Said(
                        wording.word(column),
                        wording.text("number", report.total().count(column))));
            }
        }
        memos.add(new Said(
                wording.text("report.flights"),
                wording.text("number", report.total().distinctFlights())));
        memos.add(hours("report.median", report.total().medianAnswerHours(), wording));
        memos.add(hours("report.p90", report.total().p90AnswerHours(), wording));
        return memos;
    }

    private static Said hours(String key, @Nullable BigDecimal hours, Wording wording) {
        return new Said(wording.text(key), hours == null ? "–" : wording.text("report.hours", hours));
    }
}
