package org.flightclearance.web.search;

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

import org.flightclearance.exchange.cell.CsvFlavour;
import org.flightclearance.exchange.export.LedgerExport;
import org.flightclearance.exchange.export.LedgerFormat;
import org.flightclearance.exchange.export.LedgerQuestion;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.search.FilterNames;
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
    private final FilterNames names;
    private final LedgerExport export;

    RequestFilePages(Visit visit, UtcClock clock, Missions missions, FilterNames names, LedgerExport export) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.names = names;
        this.export = export;
    }

    @GET
    @Path("/requests.csv")
    public Response csv(UriInfo uri, @RestQuery @Nullable String excel) {
        return file(SearchParameters.of(uri), LedgerFormat.CSV, CsvFlavour.named(excel));
    }

    @GET
    @Path("/requests.xlsx")
    public Response workbook(UriInfo uri) {
        return file(SearchParameters.of(uri), LedgerFormat.XLSX, CsvFlavour.PLAIN);
    }

    private Response file(SearchParameters parameters, LedgerFormat format, CsvFlavour flavour) {
        var now = clock.now();
        var wording = visit.wording();
        var among = parameters.among(missions, visit.actor());
        var question = new LedgerQuestion(among, parameters.filter(names, among), LedgerQuestion.OLDEST_FIRST);
        StreamingOutput body = out -> {
            try (var writer = format.open(out, flavour, now, wording)) {
                export.write(question, now, writer);
            }
        };
        return Response.ok(body, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + LedgerExport.name(question, now, format.ending()) + "\"")
                .build();
    }
}
