package org.flightclearance.web.report;

import java.util.List;
import java.util.Objects;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.report.ReportFile;
import org.flightclearance.paper.report.ReportFiles;
import org.flightclearance.paper.report.RequestsCsv;
import org.flightclearance.paper.report.RequestsXlsx;
import org.flightclearance.refusal.Refused;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.HostLetters;
import org.flightclearance.report.Quarter;
import org.flightclearance.report.ReportSelection;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Visit;

/** The denial report and the requests behind its figures, as files. */
@Path("/reports")
@Authenticated
@FormAuthentication
public class ReportFilePages {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final DenialReports reports;
    private final HostLetters letters;

    ReportFilePages(Visit visit, UtcClock clock, Missions missions, DenialReports reports, HostLetters letters) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.reports = reports;
        this.letters = letters;
    }

    @GET
    @Path("denials.csv")
    public Response csv(@BeanParam ReportQuery query, @RestQuery @Nullable String excel) {
        return file(ReportFile.CSV, query, CsvFlavour.named(excel));
    }

    @GET
    @Path("denials.xlsx")
    public Response workbook(@BeanParam ReportQuery query) {
        return file(ReportFile.XLSX, query, CsvFlavour.PLAIN);
    }

    @GET
    @Path("denials.pdf")
    public Response paper(@BeanParam ReportQuery query) {
        return file(ReportFile.PDF, query, CsvFlavour.PLAIN);
    }

    @GET
    @Path("denials/requests.csv")
    public Response behind(
            @BeanParam ReportQuery query,
            @RestQuery List<String> row,
            @RestQuery @Nullable String column,
            @RestQuery @Nullable String excel) {
        var selection = selection(query);
        var counted = Column.named(Objects.requireNonNullElse(column, "sent")).orElseThrow(Refused::notFound);
        var requests = reports.behind(selection, row, counted);
        var csv = new RequestsCsv(
                selection, requests, letters.of(requests, selection.asOf()), CsvFlavour.named(excel), visit.wording());
        return saved(csv.name(), ReportFile.CSV, ReportFiles.requests(csv));
    }

    @GET
    @Path("denials/requests.xlsx")
    public Response workbookBehind(
            @BeanParam ReportQuery query, @RestQuery List<String> row, @RestQuery @Nullable String column) {
        var selection = selection(query);
        var counted = Column.named(Objects.requireNonNullElse(column, "sent")).orElseThrow(Refused::notFound);
        var requests = reports.behind(selection, row, counted);
        var workbook = new RequestsXlsx(
                selection,
                requests,
                letters.of(requests, selection.asOf()),
                FigureTitle.of(counted, row, requests, selection, visit.wording()),
                visit.wording());
        return saved(workbook.name(), ReportFile.XLSX, ReportFiles.requests(workbook));
    }

    private Response file(ReportFile kind, ReportQuery query, CsvFlavour flavour) {
        var report = reports.report(selection(query));
        return saved(kind.name(report), kind, ReportFiles.file(kind, report, flavour, visit.wording()));
    }

    private ReportSelection selection(ReportQuery query) {
        var now = clock.now();
        var mission = missions.of(visit.actor(), query.missionOr(""));
        var running = Quarter.of(now.atZone(mission.timeZone()).toLocalDate());
        return query.selection(mission, running, now);
    }

    private static Response saved(String name, ReportFile kind, byte[] content) {
        return Response.ok(content, kind.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
