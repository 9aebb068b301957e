package org.flightclearance.paper.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.flightclearance.language.Wording;
import org.flightclearance.paper.RowWords;
import org.flightclearance.paper.drawing.Svg;
import org.flightclearance.paper.drawing.TextMetrics;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Figures;
import org.flightclearance.report.Row;

/**
 * Sent, denied and unanswered requests by aircraft class and by sector, as horizontal bars from zero, all to one scale.
 */
final class SplitChart {

    static final List<Breakdown> BREAKDOWNS = List.of(Breakdown.AIRCRAFT_CLASS, Breakdown.SECTOR);

    /** With more rows nobody could read the chart. The table has them all. */
    static final int MOST_ROWS = 12;

    private static final int KEY_HEIGHT = 22;
    private static final int HEADING_HEIGHT = 26;
    private static final int ROW_HEIGHT = 54;
    private static final int BAR_HEIGHT = 15;
    private static final int SWATCH = 10;

    private final DenialReport report;
    private final Wording wording;
    private final int most;
    private final Svg svg;
    private final LinkedFigures figures;
    private double y;

    private SplitChart(
            String id, DenialReport report, ChartSetting setting, Wording wording, String title, String words) {
        this.report = report;
        this.wording = wording;
        this.most = BREAKDOWNS.stream()
                .flatMap(breakdown -> rows(report, breakdown).stream())
                .mapToInt(row -> row.figures().count(Column.SENT))
                .max()
                .orElse(1);
        this.svg = new Svg(id, setting.role(), Chart.WIDTH, height(report), title, words);
        this.figures = new LinkedFigures(svg, setting, wording);
    }

    static Chart of(String id, DenialReport report, ChartSetting setting, Wording wording) {
        var title = SplitFinding.of(report, wording);
        var words = wording.text("chart.split_words");
        var svg = new SplitChart(id, report, setting, wording, title, words).drawn();
        return new Chart(title, words, svg, table(report, wording));
    }

    private String drawn() {
        if (BREAKDOWNS.stream().anyMatch(breakdown -> !rows(report, breakdown).isEmpty())) {
            legend();
        }
        y = KEY_HEIGHT;
        for (var breakdown : BREAKDOWNS) {
            var rows = rows(report, breakdown);
            if (!rows.isEmpty()) {
                svg.text(0, y + 17, heading(breakdown, wording), "font-weight", "bold", "fill", BarFill.SOFT);
                y += HEADING_HEIGHT;
                rows.stream().limit(MOST_ROWS).forEach(row -> row(breakdown, row));
                moreRows(rows.size() - MOST_ROWS);
            }
        }
        return svg.done();
    }

    /** The legend of the fills. */
    private void legend() {
        double x = 0;
        var keys = List.of(Column.DENIED, Column.UNANSWERED, Column.SENT);
        for (var column : keys) {
            var words = column == Column.SENT ? wording.text("chart.rest") : wording.word(column);
            BarFill.of(column).fill(svg, x, 3, SWATCH, SWATCH, false);
            svg.text(x + SWATCH + 4, 12.5, words, "font-size", TextMetrics.SMALL);
            x += SWATCH + 16 + TextMetrics.width(words, TextMetrics.SMALL);
        }
    }

    private void row(Breakdown breakdown, Row row) {
        var rate = FigureColumns.percent(row.figures().deniedOrUnansweredRate(), wording);
        double room = Chart.WIDTH - TextMetrics.width(rate, TextMetrics.SIZE) - 12;
        var name = RowWords.row(breakdown, row.key(), report.mission(), wording);
        svg.text(0, y + 11, TextMetrics.shortened(name, room, TextMetrics.SIZE));
        svg.text(Chart.WIDTH, y + 11, rate, "text-anchor", "end", "font-weight", "bold");
        bar(name, breakdown.wireName() + ":" + row.key(), row.figures(), y + 16);
        var words = words(row.figures());
        svg.text(
                0,
                y + 16 + BAR_HEIGHT + 14,
                words,
                "fill",
                BarFill.SOFT,
                "font-size",
                TextMetrics.fitting(words, Chart.WIDTH, TextMetrics.SMALL));
        y += ROW_HEIGHT;
    }

    private void bar(String name, String row, Figures counted, double top) {
        int denied = counted.count(Column.DENIED);
        int unanswered = counted.count(Column.UNANSWERED);
        double x = 0;
        for (var part : List.of(
                new Part(Column.DENIED, denied),
                new Part(Column.UNANSWERED, unanswered),
                new Part(Column.SENT, counted.count(Column.SENT) - denied - unanswered))) {
            if (part.count() > 0) {
                double width = (double) Chart.WIDTH * part.count() / most;
                double left = x;
                // All others are not a figure of the report, so the rest of the bar leads to all that were sent
                int count = counted.count(part.column());
                figures.draw(report.period(), List.of(row), part.column(), name, count, () -> {
                    BarFill.of(part.column()).fill(svg, left, top, width, BAR_HEIGHT, false);
                    figures.target(left, top, width, BAR_HEIGHT);
                });
                x += width;
            }
        }
        svg.line(.5, top - 2, .5, top + BAR_HEIGHT + 2, "stroke", BarFill.DARK);
    }

    private void moreRows(int more) {
        if (more > 0) {
            svg.text(
                    0,
                    y + 9,
                    wording.text("chart.more_rows", more),
                    "fill",
                    BarFill.SOFT,
                    "font-size",
                    TextMetrics.SMALL);
            y += HEADING_HEIGHT;
        }
    }

    private String words(Figures counted) {
        return wording.text(
                "chart.split_row",
                counted.count(Column.DENIED),
                counted.count(Column.UNANSWERED),
                counted.count(Column.SENT));
    }

    private static int height(DenialReport report) {
        int height = KEY_HEIGHT;
        for (var breakdown : BREAKDOWNS) {
            int rows = rows(report, breakdown).size();
            height += rows == 0 ? 0 : HEADING_HEIGHT + Math.min(rows, MOST_ROWS) * ROW_HEIGHT;
            height += rows > MOST_ROWS ? HEADING_HEIGHT : 0;
        }
        return height;
    }

    private static List<Row> rows(DenialReport report, Breakdown breakdown) {
        return report.byBreakdown().getOrDefault(breakdown, List.of());
    }

    private static String heading(Breakdown breakdown, Wording wording) {
        return wording.text("report.by." + breakdown.wireName());
    }

    private static ChartTable table(DenialReport report, Wording wording) {
        var columns = List.of(Column.SENT, Column.DENIED, Column.UNANSWERED, Column.DENIED_OR_UNANSWERED);
        var head = Stream.of(
                        Stream.of(wording.text("chart.split_head")),
                        columns.stream().map(wording::word),
                        Stream.of(wording.text("report.either_rate")))
                .flatMap(names -> names)
                .toList();
        var lines = new ArrayList<List<String>>();
        for (var breakdown : BREAKDOWNS) {
            for (var row : rows(report, breakdown)) {
                var line = new ArrayList<String>();
                line.add(RowWords.row(breakdown, row.key(), report.mission(), wording));
                columns.forEach(
                        column -> line.add(wording.text("number", row.figures().count(column))));
                line.add(FigureColumns.percent(row.figures().deniedOrUnansweredRate(), wording));
                lines.add(line);
            }
        }
        return new ChartTable(head, lines);
    }

    private record Part(Column column, int count) {}
}
