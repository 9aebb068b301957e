package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.language.Wording;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.Figures;
import org.flightclearance.report.Flow;
import org.flightclearance.report.LegFigures;
import org.flightclearance.report.OpenAge;
import org.flightclearance.report.PeriodOutcomes;

/** A report as CSV (RFC 4180), one line for each row. The first columns identify the report. */
public final class DenialReportCsv {

    private static final List<String> REPORT =
            List.of("mission", "from", "to", "time_zone", "basis", "as_of", "definition", "breakdown", "key");
    private static final List<String> AFTER_COLUMNS = List.of(
            "denied_rate",
            "denied_or_unanswered_rate",
            "distinct_flights",
            "median_answer_hours",
            "p90_answer_hours",
            "count",
            "note");

    private final DenialReport report;
    private final CsvFlavour flavour;
    private final List<Object> reportCells;
    private final @Nullable String note;

    public DenialReportCsv(DenialReport report, CsvFlavour flavour, Wording wording) {
        this.report = report;
        this.flavour = flavour;
        var period = report.period();
        this.reportCells = List.of(
                report.mission().code(),
                period.from(),
                period.to(),
                period.zone().getId(),
                report.basis(),
                report.asOf(),
                DenialReport.DEFINITION);
        this.note = ReportHeading.notes(report, wording);
    }

    public void write(Writer out) {
        try (var csv = opened(out, flavour)) {
            csv.writeRecord(header());
            figures(csv, "total", "total", report.total());
            report.byBreakdown()
                    .forEach((breakdown, rows) ->
                            rows.forEach(row -> figures(csv, breakdown.wireName(), row.key(), row.figures())));
            figures(csv, DenialReports.CARRIED_OVER, "total", report.carriedOver());
            report.outcomes().forEach(outcomes -> period(csv, "outcomes", outcomes));
            period(csv, "year_before", report.yearBefore());
            var notifications = report.notifications();
            count(csv, "notifications", "sent", notifications.sent());
            count(csv, "notifications", "blocked", notifications.blocked());
            count(csv, "notifications", "withdrawn", notifications.withdrawn());
            if (report.isRecorded(Column.FLOWN)) {
                count(csv, "notifications", "flown", notifications.flown());
                count(csv, "notifications", "impeded", notifications.impeded());
                count(csv, "notifications", "not_flown_by_us", notifications.notFlownByUs());
                count(csv, "notifications", "unconfirmed", notifications.unconfirmed());
            }
            count(csv, "permits", "under_permit", report.permits().underPermit());
            if (report.isRecorded(Column.FLOWN)) {
                count(csv, "permits", "flown", report.permits().flown());
            }
            count(csv, "permits", "blocked", report.permits().blocked());
            count(csv, "filed_never_sent", "total", report.filedNeverSent());
            balance(csv);
            LegFigures.of(report).ifPresent(legs -> {
                legs(csv, "total", legs.total());
                legs.byPlace().forEach((place, counts) -> legs(csv, place, counts));
            });
            var openAge = OpenAge.of(report);
            count(csv, "open_age", "over_4_weeks", openAge.overFourWeeks());
            count(csv, "open_age", "median_days", openAge.medianDays());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> header() {
        var header = new ArrayList<>(REPORT);
        Arrays.stream(Column.values()).map(Column::wireName).forEach(header::add);
        header.addAll(AFTER_COLUMNS);
        return header;
    }

    private void figures(CsvWriter csv, String breakdown, String key, Figures figures) {
        var line = line(breakdown, key);
        for (var column : Column.values()) {
            line.add(report.count(figures, column));
        }
        line.add(figures.deniedRate());
        line.add(figures.deniedOrUnansweredRate());
        line.add(figures.distinctFlights());
        line.add(figures.medianAnswerHours());
        line.add(figures.p90AnswerHours());
        line.add(null);
        write(csv, line);
    }

    /** A period that the report compares with. Cells that are not compared stay empty. */
    private void period(CsvWriter csv, String breakdown, PeriodOutcomes outcomes) {
        var days = outcomes.period();
        var line = line(breakdown, days.from() + "/" + days.to());
        for (var column : Column.values()) {
            line.add(PeriodOutcomes.COLUMNS.contains(column) ? outcomes.count(column) : null);
        }
        line.add(outcomes.rate(Column.DENIED));
        line.add(outcomes.rate(Column.DENIED_OR_UNANSWERED));
        for (int i = AFTER_COLUMNS.indexOf("distinct_flights"); i <= AFTER_COLUMNS.indexOf("count"); i++) {
            line.add(null);
        }
        write(csv, line);
    }

    private void balance(CsvWriter csv) {
        for (var flow : Flow.values()) {
            count(csv, "balance", flow.wireName(), report.balance().count(flow));
        }
    }

    /** The legs of a place, or all. */
    private void legs(CsvWriter csv, String key, LegFigures.Counts counts) {
        count(csv, "legs_asked", key, counts.asked());
        count(csv, "legs_approved", key, counts.approved());
        count(csv, "legs_denied", key, counts.denied());
        count(csv, "legs_unanswered", key, counts.unanswered());
    }

    private void count(CsvWriter csv, String breakdown, String key, @Nullable Number count) {
        var line = line(breakdown, key);
        int empty = Column.values().length + AFTER_COLUMNS.indexOf("count");
        for (int i = 0; i < empty; i++) {
            line.add(null);
        }
        line.add(count);
        write(csv, line);
    }

    private List<@Nullable Object> line(String breakdown, String key) {
        var line = new ArrayList<@Nullable Object>(reportCells);
        line.add(breakdown);
        line.add(key);
        return line;
    }

    private void write(CsvWriter csv, List<@Nullable Object> line) {
        line.add(note);
        var zone = report.period().zone();
        csv.writeRecord(line.stream().map(cell -> flavour.cell(cell, zone)).toList());
    }

    /** Begins a CSV file of the flavour. */
    static CsvWriter opened(Writer out, CsvFlavour flavour) throws IOException {
        out.write(flavour.mark());
        return CsvWriter.builder().fieldSeparator(flavour.separator()).build(out);
    }
}
