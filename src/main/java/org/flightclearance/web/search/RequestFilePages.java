package org.flightclearance.web.search;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.exchange.CsvFlavour;
import org.flightclearance.exchange.CsvLedgerWriter;
import org.flightclearance.exchange.LedgerExport;
import org.flightclearance.exchange.LedgerQuestion;
import org.flightclearance.exchange.LedgerWriter;
import org.flightclearance.exchange.XlsxLedgerWriter;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Missions;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.frame.Visit;

/** The results of the search of all requests, as files. */
@Path("/")
@Authenticated
@FormAuthentication
public class RequestFilePages {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final LedgerExport export;

    RequestFilePages(Visit visit, UtcClock clock, Missions missions, LedgerExport export) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.export = export;
    }

    @GET
    @Path("/requests.csv")
    public Response csv(UriInfo uri, @RestQuery @Nullable String excel) {
        var flavour = "fr".equals(excel) ? CsvFlavour.EXCEL_FR : CsvFlavour.PLAIN;
        return file(
                SearchParameters.of(uri),
                "csv",
                "text/csv;charset=UTF-8",
                (out, now, wording) -> new CsvLedgerWriter(out, flavour, now, wording));
    }

    @GET
    @Path("/requests.xlsx")
    public Response workbook(UriInfo uri) {
        return file(
                SearchParameters.of(uri),
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                XlsxLedgerWriter::new);
    }

    private Response file(SearchParameters parameters, String ending, String type, Opening opening) {
        var now = clock.now();
        var wording = visit.wording();
        var question = new LedgerQuestion(
                parameters.among(missions, visit.actor()), parameters.filter(null), LedgerQuestion.OLDEST_FIRST);
        StreamingOutput body = out -> {
            try (var writer = opening.open(out, now, wording)) {
                export.write(question, now, writer);
            }
        };
        return Response.ok(body, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + LedgerExport.name(question, now, ending) + "\"")
                .build();
    }

    private interface Opening {
        LedgerWriter open(OutputStream out, Instant now, Wording wording) throws IOException;
    }
}
