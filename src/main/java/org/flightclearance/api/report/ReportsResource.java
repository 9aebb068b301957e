package org.flightclearance.api.report;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.request.RequestFile;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.paper.report.DenialReportJson;
import org.flightclearance.paper.report.ReportFile;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.CrossTabulation;
import org.flightclearance.report.DenialReports;

/** The denial report of a period, as JSON or as a file, and the requests behind any of its figures. */
@Path("/api/v1/reports")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
public class ReportsResource {

    private static final String PDF = "application/pdf";

    private final Call call;
    private final ReportSelectionReader selections;
    private final DenialReports reports;
    private final ReportAnswers answers;

    ReportsResource(Call call, ReportSelectionReader selections, DenialReports reports, ReportAnswers answers) {
        this.call = call;
        this.selections = selections;
        this.reports = reports;
        this.answers = answers;
    }

    @GET
    @Path("/denials")
    @Produces({MediaType.APPLICATION_JSON, RequestFile.TEXT_CSV, RequestFile.WORKBOOK, PDF})
    public Response show(@Context UriInfo uri, @Context Request negotiation) {
        return ReportAnswers.wanted(negotiation)
                .map(file -> answers.file(file, uri.getQueryParameters()))
                .orElseGet(() -> json(uri));
    }

    @GET
    @Path("/denials.csv")
    @Produces(RequestFile.TEXT_CSV)
    public Response csv(@Context UriInfo uri) {
        return answers.file(ReportFile.CSV, uri.getQueryParameters());
    }

    @GET
    @Path("/denials.xlsx")
    @Produces(RequestFile.WORKBOOK)
    public Response workbook(@Context UriInfo uri) {
        return answers.file(ReportFile.XLSX, uri.getQueryParameters());
    }

    @GET
    @Path("/denials.pdf")
    @Produces(PDF)
    public Response paper(@Context UriInfo uri) {
        return answers.file(ReportFile.PDF, uri.getQueryParameters());
    }

    @GET
    @Path("/denials/requests")
    @Produces(MediaType.APPLICATION_JSON)
    public Response behind(@Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var rows = ReportAnswers.rows(parameters);
        var column = ReportAnswers.column(parameters);
        var paging = ReportedRequestPages.read(parameters);
        var selection = selections.read(parameters);
        var requests = reports.behind(selection, rows, column);
        return paging.page(requests, selection.asOf(), uri);
    }

    @GET
    @Path("/denials/requests.csv")
    @Produces(RequestFile.TEXT_CSV)
    public Response behindAsCsv(@Context UriInfo uri) {
        return answers.behind(uri.getQueryParameters());
    }

    private Response json(UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var by = List.copyOf(parameters.several("by", Breakdown.class));
        if (parameters.has("by") && by.size() != 2) {
            parameters.fault("by", "fault.two_breakdowns");
        }
        var selection = selections.read(parameters);
        var report = reports.report(selection);
        var cross = by.isEmpty() ? null : CrossTabulation.of(report, by.get(0), by.get(1));
        return Response.ok(DenialReportJson.of(report, cross, call.wording()), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
