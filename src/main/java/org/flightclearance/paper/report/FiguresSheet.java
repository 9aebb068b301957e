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
import org.flightclearance.report.ReportSentence;

/** The figures of a report on a sheet: what report it is, the total, every breakdown, and what is apart. */
final class FiguresSheet {

    private static final int WORDS_WIDTH = 34;
    private static final int FIGURE_WIDTH = 14;

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
                        RowWords.row(breakdown, line.key(), wording),
                        line.figures());
            }
        }
        row++;
        for (var apart : FigureOutsideTotal.of(report)) {
            put(0, wording.text(apart.group()));
            put(1, wording.text(apart.words()));
            put(2, apart.count());
            row++;
        }
        sheet.finish();
    }

    /** In few rows, since they stay in sight with the header of the table. */
    private void head() {
        var heading = ReportHeading.of(report, wording);
        var period = report.period();
        Cells.bold(sheet, row++, 0, heading.finding());
        var facts = List.of(
                new Said("file.mission", report.mission().code()),
                new Said("report.from", period.from()),
                new Said("report.to", period.to()),
                new Said("file.zone", period.zone().getId()),
                new Said("report.basis", heading.basis()),
                new Said("file.as_of", report.asOf()),
                new Said("file.definition", DenialReport.DEFINITION));
        for (int i = 0; i < facts.size(); i++) {
            Cells.bold(sheet, row, i, wording.text(facts.get(i).key()));
            Cells.put(sheet, row + 1, i, facts.get(i).value());
        }
        row += 2;
        for (var language : Language.values()) {
            put(0, Wording.in(language).say(ReportSentence.of(report)));
            row++;
        }
        put(0, heading.note());
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
            sheet.width(i, i < 2 ? WORDS_WIDTH : FIGURE_WIDTH);
        }
        row++;
        sheet.freezePane(2, row);
    }

    private void figures(String splitBy, String words, Figures figures) {
        put(0, splitBy);
        put(1, words);
        int column = 2;
        for (var counted : Column.values()) {
            put(column++, figures.count(counted));
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

    private record Said(String key, Object value) {}
}
