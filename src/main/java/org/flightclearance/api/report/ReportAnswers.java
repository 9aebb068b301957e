package org.flightclearance.api.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.flightclearance.api.Call;
import org.flightclearance.api.request.RequestFiles;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.paper.report.ReportFile;
import org.flightclearance.paper.report.ReportFiles;
import org.flightclearance.paper.report.RequestsCsv;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.HostLetters;

/** Answers with a report as a file, or with the requests behind its figures. */
@RequestScoped
class ReportAnswers {

    private final Call call;
    private final ReportSelectionReader selections;
    private final DenialReports reports;
    private final HostLetters letters;

    ReportAnswers(Call call, ReportSelectionReader selections, DenialReports reports, HostLetters letters) {
        this.call = call;
        this.selections = selections;
        this.reports = reports;
        this.letters = letters;
    }

    /** The file type that the caller prefers to JSON; empty: none. */
    static Optional<ReportFile> wanted(Request negotiation) {
        var types = Stream.concat(
                Stream.of(MediaType.APPLICATION_JSON_TYPE),
                Stream.of(ReportFile.values()).map(ReportAnswers::type));
        var chosen = negotiation.selectVariant(
                Variant.mediaTypes(types.toArray(MediaType[]::new)).build());
        return chosen == null
                ? Optional.empty()
                : Stream.of(ReportFile.values())
                        .filter(file -> type(file).isCompatible(chosen.getMediaType()))
                        .findFirst();
    }

    Response file(ReportFile kind, MultivaluedMap<String, String> given) {
        var parameters = new ParameterReader(given);
        var flavour = kind == ReportFile.CSV ? RequestFiles.flavour(parameters) : CsvFlavour.PLAIN;
        var selection = selections.read(parameters);
        var report = reports.report(selection);
        return saved(kind.name(report), kind, ReportFiles.file(kind, report, flavour, call.wording()));
    }

    /** All requests behind a figure, as CSV. */
    Response behind(MultivaluedMap<String, String> given) {
        var parameters = new ParameterReader(given);
        var flavour = RequestFiles.flavour(parameters);
        var rows = rows(parameters);
        var column = column(parameters);
        var selection = selections.read(parameters);
        var requests = reports.behind(selection, rows, column);
        var csv = new RequestsCsv(selection, requests, letters.of(requests, selection.asOf()), flavour, call.wording());
        return saved(csv.name(), ReportFile.CSV, ReportFiles.requests(csv));
    }

    /** The rows whose requests to list, combined by AND; empty for the total. */
    static List<String> rows(ParameterReader parameters) {
        return List.copyOf(parameters.texts("row", text -> !text.isEmpty(), "fault.row"));
    }

    /** The column of the figure; by default all sent requests. */
    static Column column(ParameterReader parameters) {
        var column =
                parameters.value("column", text -> Column.named(text).orElse(null), "fault.column", Column.wireNames());
        return column == null ? Column.SENT : column;
    }

    private static Response saved(String name, ReportFile kind, byte[] content) {
        return Response.ok(content, kind.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static MediaType type(ReportFile file) {
        return MediaType.valueOf(file.mediaType());
    }
}
