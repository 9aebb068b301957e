package org.flightclearance.api;

import java.io.StringWriter;
import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.report.DenialReportCsv;
import org.flightclearance.paper.report.DenialReportJson;
import org.flightclearance.report.Breakdown;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;

/** The denial report of a period, as JSON or CSV, and the requests behind any of its figures. */
@Path("/api/v1/reports")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
public class ReportsResource {

    private static final String CSV = "text/csv";

    private final Call call;
    private final Missions missions;
    private final DenialReports reports;

    ReportsResource(Call call, Missions missions, DenialReports reports) {
        this.call = call;
        this.missions = missions;
        this.reports = reports;
    }

    @GET
    @Path("/denials")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response show(@Context UriInfo uri, @Context Request negotiation) {
        var variants = Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
                .build();
        var chosen = negotiation.selectVariant(variants);
        return chosen != null && chosen.getMediaType().isCompatible(MediaType.valueOf(CSV))
                ? csv(uri)
                : Response.ok(json(uri), MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("/denials.csv")
    @Produces(CSV)
    public Response csv(@Context UriInfo uri) {
        var report = report(uri);
        var text = new StringWriter();
        new DenialReportCsv(report, call.wording()).write(text);
        return Response.ok(text.toString(), CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + DenialReportCsv.name(report) + "\"")
                .build();
    }

    @GET
    @Path("/denials/requests")
    @Produces(MediaType.APPLICATION_JSON)
    public Response behind(@Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var rows = List.copyOf(parameters.texts("row", text -> !text.isEmpty(), "fault.row"));
        var column =
                parameters.value("column", text -> Column.named(text).orElse(null), "fault.column", Column.wireNames());
        var paging = CountedPages.read(parameters);
        var question = ReportQuestion.read(parameters, call, missions);
        var requests = reports.behind(
                question.mission(),
                question.period(),
                question.basis(),
                question.asOf(),
                rows,
                column == null ? Column.SENT : column);
        return paging.page(requests, question.asOf(), uri);
    }

    private DenialReportJson json(UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var by = List.copyOf(parameters.several("by", Breakdown.class));
        if (parameters.has("by") && by.size() != 2) {
            parameters.fault("by", "fault.two_breakdowns");
        }
        var question = ReportQuestion.read(parameters, call, missions);
        var report = reports.report(question.mission(), question.period(), question.basis(), question.asOf());
        var cross = by.isEmpty()
                ? null
                : reports.cross(
                        question.mission(), question.period(), question.basis(), question.asOf(), by.get(0), by.get(1));
        return DenialReportJson.of(report, cross, call.wording());
    }

    private DenialReport report(UriInfo uri) {
        var question = ReportQuestion.read(new ParameterReader(uri.getQueryParameters()), call, missions);
        return reports.report(question.mission(), question.period(), question.basis(), question.asOf());
    }
}
