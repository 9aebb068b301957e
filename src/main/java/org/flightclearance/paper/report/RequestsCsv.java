package org.flightclearance.paper.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.CsvFlavour;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Mission;
import org.flightclearance.report.Basis;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.report.ReportedRequest;

/**
 * The requests behind a figure as CSV, one line each. The last columns identify the report.
 *
 * @param asOf the report's instant, UTC
 */
public record RequestsCsv(
        Mission mission,
        ReportPeriod period,
        Basis basis,
        Instant asOf,
        List<ReportedRequest> requests,
        CsvFlavour flavour,
        Wording wording) {

    private static final List<String> REPORT =
            List.of("mission", "from", "to", "time_zone", "basis", "as_of", "definition", "note");

    /** The name under which the file is saved. */
    public String name() {
        return "denials-%s-%s-%s-requests.csv".formatted(mission.code(), period.from(), period.to());
    }

    public void write(Writer out) {
        try (var csv = DenialReportCsv.opened(out, flavour)) {
            csv.writeRecord(
                    Stream.concat(Stream.of(RequestColumn.values()).map(RequestColumn::wireName), REPORT.stream())
                            .toList());
            var report = reportCells().map(this::cell).toList();
            for (var request : requests) {
                csv.writeRecord(Stream.concat(
                                Stream.of(RequestColumn.values()).map(column -> cell(column.of(request, asOf))),
                                report.stream())
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<@Nullable Object> reportCells() {
        return Stream.of(
                mission.code(),
                period.from(),
                period.to(),
                period.zone().getId(),
                basis,
                asOf,
                DenialReport.DEFINITION,
                mission.isSynthetic() ? wording.text("sample.note") : null);
    }

    private String cell(@Nullable Object value) {
        return flavour.cell(value, mission.timeZone());
    }
}
