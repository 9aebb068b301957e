package org.flightclearance.api.letter;

import java.util.Objects;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.language.Language;
import org.flightclearance.mission.Missions;
import org.flightclearance.paper.host.HostPapers;
import org.flightclearance.paper.host.PaperFile;
import org.flightclearance.paper.host.PaperKind;
import org.flightclearance.report.ReportPeriod;

/** Papers for the host: the sent flight programme and the annex to a note verbale, by file extension. */
@Path("/api/v1")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
public class PapersResource {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Call call;
    private final Missions missions;
    private final HostPapers papers;

    PapersResource(Call call, Missions missions, HostPapers papers) {
        this.call = call;
        this.missions = missions;
        this.papers = papers;
    }

    @GET
    @Path("/dispatches/programme.pdf")
    @Produces(PDF)
    public Response printedProgramme(@Context UriInfo uri) {
        return programme(uri, PaperKind.PDF);
    }

    @GET
    @Path("/dispatches/programme.docx")
    @Produces(DOCX)
    public Response editableProgramme(@Context UriInfo uri) {
        return programme(uri, PaperKind.DOCX);
    }

    @GET
    @Path("/notes-verbales/annex.pdf")
    @Produces(PDF)
    public Response printedAnnex(@Context UriInfo uri) {
        return annex(uri, PaperKind.PDF);
    }

    @GET
    @Path("/notes-verbales/annex.docx")
    @Produces(DOCX)
    public Response editableAnnex(@Context UriInfo uri) {
        return annex(uri, PaperKind.DOCX);
    }

    private Response programme(UriInfo uri, PaperKind kind) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var code = required(parameters, "mission");
        var authority = required(parameters, "authority");
        var reference = required(parameters, "outgoing_reference");
        var language = parameters.one("language", Language.class);
        parameters.refuseFaults();
        var mission = missions.of(call.actor(), code);
        return given(papers.programme(mission, authority, reference, language, kind, call.now()));
    }

    private Response annex(UriInfo uri, PaperKind kind) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var code = required(parameters, "mission");
        var authority = required(parameters, "authority");
        var from = parameters.day("from");
        var to = parameters.day("to");
        for (var day : new String[] {"from", "to"}) {
            if (!parameters.has(day)) {
                parameters.fault(day, "fault.required");
            }
        }
        var notice = Boolean.TRUE.equals(parameters.truth("notice"));
        var language = parameters.one("language", Language.class);
        parameters.refuseFaults();
        var mission = missions.of(call.actor(), code);
        var period = ReportPeriod.of(Objects.requireNonNull(from), Objects.requireNonNull(to), mission.timeZone());
        return given(papers.annex(mission, authority, period, notice, language, kind, call.now()));
    }

    private static String required(ParameterReader parameters, String name) {
        var text = parameters.text(name);
        if (text == null && !parameters.has(name)) {
            parameters.fault(name, "fault.required");
        }
        return String.valueOf(text);
    }

    private static Response given(PaperFile file) {
        return Response.ok(file.bytes(), file.kind().mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, file.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                .build();
    }
}
