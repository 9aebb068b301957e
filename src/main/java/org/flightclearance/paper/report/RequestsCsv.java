package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.language.Wording;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.report.ReportedRequest;

/**
 * The requests behind a figure as CSV, one line each. The last columns identify the report.
 *
 * @param report the report that the figure belongs to
 * @param letters the host's letters, by the reference of the request
 */
public record RequestsCsv(
        ReportSelection report,
        List<ReportedRequest> requests,
        Map<String, String> letters,
        CsvFlavour flavour,
        Wording wording) {

    private static final List<String> AFTERWARDS = List.of(
            "authority_reference", "mission", "from", "to", "time_zone", "basis", "as_of", "definition", "note");

    /** The name under which the file is saved. */
    public String name() {
        return "denials-%s-%s-%s-requests.csv"
                .formatted(
                        report.mission().code(),
                        report.period().from(),
                        report.period().to());
    }

    public void write(Writer out) {
        try (var csv = DenialReportCsv.opened(out, flavour)) {
            csv.writeRecord(
                    Stream.concat(Stream.of(RequestColumn.values()).map(RequestColumn::wireName), AFTERWARDS.stream())
                            .toList());
            var of = reportCells().map(this::cell).toList();
            for (var request : requests) {
                csv.writeRecord(Stream.of(
                                Stream.of(RequestColumn.values())
                                        .map(column -> cell(column.of(request, report.asOf()))),
                                Stream.of(cell(letters.get(request.reference()))),
                                of.stream())
                        .flatMap(cells -> cells)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<@Nullable Object> reportCells() {
        return Stream.of(
                report.mission().code(),
                report.period().from(),
                report.period().to(),
                report.period().zone().getId(),
                report.basis(),
                report.asOf(),
                DenialReport.DEFINITION,
                report.mission().isSynthetic() ? wording.text("sample.note") : null);
    }

    private String cell(@Nullable Object value) {
        return flavour.cell(value, report.mission().timeZone());
    }
}
