package org.flightclearance.web;

import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Language;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.RequestOrder;
import org.flightclearance.time.UtcClock;

/** All requests, found by a part of their names, their status and their mission. */
@Path("/requests")
@Authenticated
@FormAuthentication
public class RequestsPage {

    private static final int ROWS = 50;

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final FlightRequests requests;

    RequestsPage(Visit visit, UtcClock clock, Missions missions, FlightRequests requests) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.requests = requests;
    }

    /**
     * The page.
     *
     * @param next address of the older ones; null: there are none
     * @param csv address of all of them as a file
     * @param workbook likewise
     */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Requests(
            Frame frame,
            List<String> missions,
            String q,
            String status,
            String mission,
            List<RequestRow> rows,
            @Nullable String next,
            String csv,
            String workbook)
            implements TemplateInstance {}

    @GET
    public Response list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String cursor) {
        var now = clock.now();
        var actor = visit.actor();
        var found = new FoundRequests(q, status, mission);
        var page = requests.page(
                found.filter(), found.among(missions, actor), now, RequestOrder.NEWEST_FIRST, ROWS, cursor);
        var next = page.next() == null
                ? null
                : found.at("/requests")
                        .queryParam("cursor", page.next())
                        .build()
                        .toString();
        var csv = found.at("/requests.csv");
        return visit.page(new Requests(
                visit.frame(),
                missions.visibleTo(actor).stream().map(Mission::code).toList(),
                found.q(),
                found.status(),
                found.mission(),
                RequestRow.of(page, now, visit.wording()),
                next,
                (visit.wording().language() == Language.FR ? csv.queryParam("excel", "fr") : csv)
                        .build()
                        .toString(),
                found.at("/requests.xlsx").build().toString()));
    }
}
