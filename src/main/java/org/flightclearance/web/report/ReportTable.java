package org.flightclearance.web.report;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.paper.RowWords;
import org.flightclearance.paper.chart.FigureLinks;
import org.flightclearance.paper.report.AfterApproval;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.CrossTabulation;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Figures;
import org.flightclearance.report.PeriodOutcomes;

/**
 * One table of the report. Every figure links to its requests.
 *
 * @param key message key of its heading
 */
public record ReportTable(String key, List<String> columns, List<Line> lines) {

    private static final List<Column> COLUMNS = PeriodOutcomes.COLUMNS;

    /** The id of its heading. */
    public String anchor() {
        return key.replaceFirst("^report[.]", "").replace('.', '-');
    }

    /**
     * A row: its name, its figures, and its rates, which are empty if nothing was sent.
     *
     * @param note instead of the figures, why there are none; null: there are
     */
    public record Line(
            String words, List<Figure> figures, String deniedRate, String eitherRate, @Nullable String note) {

        Line(String words, List<Figure> figures, String deniedRate, String eitherRate) {
            this(words, figures, deniedRate, eitherRate, null);
        }

        static Line without(String words, String note) {
            return new Line(words, List.of(), "", "", note);
        }
    }

    /** A number and the address of its requests; null if there is no list of them. */
    public record Figure(String number, @Nullable String address) {}

    static ReportTable total(DenialReport report, String question, Wording wording) {
        var line = line(wording.text("report.row.total"), List.of(), report.total(), question, wording);
        return new ReportTable("report.total", columns(wording), List.of(line));
    }

    static ReportTable of(Breakdown breakdown, DenialReport report, String question, Wording wording) {
        var lines = report.byBreakdown().getOrDefault(breakdown, List.of()).stream()
                .map(row -> line(
                        RowWords.row(breakdown, row.key(), report.mission(), wording),
                        List.of(breakdown.wireName() + ":" + row.key()),
                        row.figures(),
                        question,
                        wording))
                .toList();
        return new ReportTable("report.by." + breakdown.wireName(), columns(wording), lines);
    }

    /** The table of the requests split by two breakdowns. */
    static ReportTable of(CrossTabulation cross, Mission mission, String question, Wording wording) {
        var lines = cross.rows().stream()
                .map(row -> line(
                        RowWords.row(cross.by(), row.key(), mission, wording) + " · "
                                + RowWords.row(cross.within(), row.keyWithin(), mission, wording),
                        List.of(
                                cross.by().wireName() + ":" + row.key(),
                                cross.within().wireName() + ":" + row.keyWithin()),
                        row.figures(),
                        question,
                        wording))
                .toList();
        return new ReportTable("report.cross", columns(wording), lines);
    }

    /** The figures that are counted within others: late answers, revocations, and so on. */
    static List<Line> memos(DenialReport report, String question, Wording wording) {
        return Stream.of(
                        Column.ANSWERED_LATE,
                        Column.LATER_GRANTED,
                        Column.REVOKED,
                        Column.APPROVED_NOT_FLOWN,
                        Column.APPROVED_TOO_LATE,
                        Column.SHORT_NOTICE,
                        Column.APPROVED_IN_PART,
                        Column.DENIED_UNANSWERED_OR_IMPEDED)
                .map(column -> new Line(
                        wording.word(column),
                        List.of(
                                report.isRecorded(column)
                                        ? figure(report.total(), column, List.of(), question, wording)
                                        : new Figure("–", null)),
                        "",
                        ""))
                .toList();
    }

    /** What became of the approved flights. */
    static ReportTable afterApproval(DenialReport report, String question, Wording wording) {
        var lines = AfterApproval.of(report, wording).stream()
                .map(line -> new Line(
                        line.words(),
                        AfterApproval.COLUMNS.stream()
                                .map(column -> figure(line.figures(), column, line.rows(), question, wording))
                                .toList(),
                        "",
                        ""))
                .toList();
        return new ReportTable("report.after_approval", AfterApproval.head(wording), lines);
    }

    /** A row of a publication. Its figures have no links, because today's requests may differ. */
    static Line frozen(
            String words,
            ToLongFunction<Column> counts,
            @Nullable BigDecimal deniedRate,
            @Nullable BigDecimal eitherRate,
            Wording wording) {
        return new Line(
                words,
                COLUMNS.stream()
                        .map(column -> new Figure(wording.text("number", counts.applyAsLong(column)), null))
                        .toList(),
                rate(deniedRate, wording),
                rate(eitherRate, wording));
    }

    static String rate(@Nullable BigDecimal rate, Wording wording) {
        return rate == null ? "" : wording.text("percent", rate);
    }

    public static List<String> columns(Wording wording) {
        return COLUMNS.stream().map(wording::word).toList();
    }

    private static Line line(String words, List<String> rows, Figures figures, String question, Wording wording) {
        return new Line(
                words,
                COLUMNS.stream()
                        .map(column -> figure(figures, column, rows, question, wording))
                        .toList(),
                rate(figures.deniedRate(), wording),
                rate(figures.deniedOrUnansweredRate(), wording));
    }

    static Figure figure(Figures figures, Column column, List<String> rows, String question, Wording wording) {
        int count = figures.count(column);
        return new Figure(wording.text("number", count), count == 0 ? null : behind(question, rows, column));
    }

    /** The address of the requests of a figure. */
    public static String behind(String question, List<String> rows, Column column) {
        var address = new StringBuilder("/reports/denials/requests?" + question);
        rows.forEach(row -> address.append("&row=").append(URLEncoder.encode(row, StandardCharsets.UTF_8)));
        return address.append("&column=").append(column.wireName()).toString();
    }

    /** The figures of charts of a report lead to their requests. */
    public static FigureLinks links(Mission mission, Basis basis, Instant asOf) {
        return (period, rows, column) -> behind(ReportAddress.of(mission, period, basis, asOf), rows, column);
    }
}
