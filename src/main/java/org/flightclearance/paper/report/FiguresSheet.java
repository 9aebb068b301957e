package org.flightclearance.paper.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.paper.RowWords;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Figures;
import org.flightclearance.report.LegFigures;
import org.flightclearance.report.OpenAge;
import org.flightclearance.report.ReportSentence;

/** The sheet with the figures of a report: a heading, the total, every breakdown, and the figures outside the total. */
final class FiguresSheet {

    private static final int WORDS_WIDTH = 28;
    private static final int FIGURE_WIDTH = 12;
    private static final int NAMES = 2;

    private final Worksheet sheet;
    private final DenialReport report;
    private final Wording wording;
    private int row;

    FiguresSheet(Worksheet sheet, DenialReport report, Wording wording) {
        this.sheet = sheet;
        this.report = report;
        this.wording = wording;
    }

    void write() throws IOException {
        head();
        header();
        figures(wording.text("report.total"), wording.text("report.row.total"), report.total());
        for (var breakdown : Breakdown.values()) {
            for (var line : report.byBreakdown().getOrDefault(breakdown, List.of())) {
                figures(
                        wording.text("report.by." + breakdown.wireName()),
                        RowWords.row(breakdown, line.key(), report.mission(), wording),
                        line.figures());
            }
        }
        row++;
        for (var figure : FigureOutsideTotal.of(report)) {
            put(0, wording.text(figure.group()));
            put(1, wording.text(figure.words()));
            put(2, figure.count());
            row++;
        }
        put(0, wording.text("report.open_age"));
        put(1, wording.text("report.open_median"));
        put(2, OpenAge.of(report).medianDays());
        row++;
        legs();
        sheet.finish();
    }

    /** Kept short, because these rows are frozen together with the header of the table. */
    private void head() {
        var heading = ReportHeading.of(report, wording);
        var period = report.period();
        Cells.bold(sheet, row++, 0, heading.finding());
        var facts = List.of(
                new NamedValue("file.mission", report.mission().code()),
                new NamedValue("report.from", period.from()),
                new NamedValue("report.to", period.to()),
                new NamedValue("file.zone", heading.zone()),
                new NamedValue("report.basis", heading.basis()),
                new NamedValue("file.as_of", report.asOf()),
                new NamedValue("file.definition", DenialReport.DEFINITION));
        for (int i = 0; i < facts.size(); i++) {
            Cells.bold(sheet, row, i, wording.text(facts.get(i).key()));
            Cells.put(sheet, row + 1, i, facts.get(i).value());
        }
        row += 2;
        for (var language : Language.values()) {
            put(0, Wording.in(language).say(ReportSentence.of(report)));
            row++;
        }
        put(0, ReportHeading.notes(report, wording));
        row++;
    }

    private void legs() {
        LegFigures.of(report).ifPresent(legs -> {
            leg(wording.text("report.legs_all"), legs.total());
            legs.byPlace().forEach(this::leg);
        });
    }

    private void leg(String place, LegFigures.Counts counts) {
        leg(place, "report.legs_asked", counts.asked());
        leg(place, "column.approved", counts.approved());
        leg(place, "column.denied", counts.denied());
        leg(place, "column.unanswered", counts.unanswered());
    }

    private void leg(String place, String key, int count) {
        put(0, wording.text("report.legs_at", place));
        put(1, wording.text(key));
        put(2, count);
        row++;
    }

    private void header() {
        var names = Stream.of(
                        Stream.of(wording.text("file.split_by"), wording.text("file.row")),
                        Stream.of(Column.values()).map(wording::word),
                        Stream.of("report.denied_rate", "report.either_rate", "file.flights", "file.median", "file.p90")
                                .map(wording::text))
                .flatMap(some -> some)
                .toList();
        for (int i = 0; i < names.size(); i++) {
            sheet.inlineString(row, i, names.get(i));
            sheet.style(row, i).bold().wrapText(true).set();
            sheet.width(i, i < NAMES ? WORDS_WIDTH : FIGURE_WIDTH);
        }
        PrintedSheet.set(sheet, row, NAMES);
        row++;
        sheet.freezePane(NAMES, row);
    }

    private void figures(String splitBy, String words, Figures figures) {
        put(0, splitBy);
        put(1, words);
        int column = 2;
        for (var counted : Column.values()) {
            put(column++, report.count(figures, counted));
        }
        Cells.percent(sheet, row, column++, figures.deniedRate());
        Cells.percent(sheet, row, column++, figures.deniedOrUnansweredRate());
        put(column++, figures.distinctFlights());
        put(column++, figures.medianAnswerHours());
        put(column, figures.p90AnswerHours());
        row++;
    }

    private void put(int column, @Nullable Object value) {
        Cells.put(sheet, row, column, value);
    }

    private record NamedValue(String key, Object value) {}
}
