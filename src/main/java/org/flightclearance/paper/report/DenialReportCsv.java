package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.Defusing;
import org.flightclearance.language.Wording;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.Figures;

/** A report as CSV (RFC 4180): one line a row, each saying of which report it is. */
public final class DenialReportCsv {

    private static final List<String> REPORT =
            List.of("mission", "from", "to", "time_zone", "basis", "as_of", "definition", "breakdown", "key");
    private static final List<String> AFTER_COLUMNS = List.of(
            "denied_rate", "denied_or_unanswered_rate", "distinct_flights", "median_answer_hours", "count", "note");

    private final DenialReport report;
    private final List<String> told;
    private final String note;

    public DenialReportCsv(DenialReport report, Wording wording) {
        this.report = report;
        var period = report.period();
        this.told = List.of(
                report.mission().code(),
                period.from().toString(),
                period.to().toString(),
                period.zone().getId(),
                report.basis().name().toLowerCase(Locale.ROOT),
                report.asOf().toString(),
                String.valueOf(DenialReport.DEFINITION));
        this.note = report.mission().isSynthetic() ? wording.text("sample.note") : "";
    }

    /** The name under which the file is saved. */
    public static String name(DenialReport report) {
        return "denials-%s-%s-%s.csv"
                .formatted(
                        report.mission().code(),
                        report.period().from(),
                        report.period().to());
    }

    public void write(Writer out) {
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(header());
            csv.writeRecord(figures("total", "total", report.total()));
            report.byBreakdown()
                    .forEach((breakdown, rows) -> rows.forEach(row ->
                            csv.writeRecord(figures(breakdown.wireName(), Defusing.done(row.key()), row.figures()))));
            var notifications = report.notifications();
            count(csv, "notifications", "sent", notifications.sent());
            count(csv, "notifications", "blocked", notifications.blocked());
            count(csv, "notifications", "withdrawn", notifications.withdrawn());
            count(csv, "filed_never_sent", "total", report.filedNeverSent());
            balance(csv);
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

    private List<String> figures(String breakdown, String key, Figures figures) {
        var line = new ArrayList<>(told);
        line.addAll(List.of(breakdown, key));
        for (var column : Column.values()) {
            line.add(String.valueOf(figures.count(column)));
        }
        line.add(orEmpty(figures.deniedRate()));
        line.add(orEmpty(figures.deniedOrUnansweredRate()));
        line.add(String.valueOf(figures.distinctFlights()));
        line.add(orEmpty(figures.medianAnswerHours()));
        line.add("");
        line.add(note);
        return line;
    }

    private void balance(CsvWriter csv) {
        var balance = report.balance();
        for (var entry : List.of(
                Map.entry("opening", balance.opening()),
                Map.entry("sent", balance.sent()),
                Map.entry("approved", balance.approved()),
                Map.entry("denied", balance.denied()),
                Map.entry("unanswered", balance.unanswered()),
                Map.entry("withdrawn", balance.withdrawn()),
                Map.entry("closing", balance.closing()))) {
            count(csv, "balance", entry.getKey(), entry.getValue());
        }
    }

    private void count(CsvWriter csv, String breakdown, String key, long count) {
        var line = new ArrayList<>(told);
        line.addAll(List.of(breakdown, key));
        int empty = Column.values().length + AFTER_COLUMNS.indexOf("count");
        for (int i = 0; i < empty; i++) {
            line.add("");
        }
        line.add(String.valueOf(count));
        line.add(note);
        csv.writeRecord(line);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
