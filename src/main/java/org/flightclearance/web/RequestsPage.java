package org.flightclearance.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.request.FlightRequests;
import org.flightclearance.request.RequestFilter;
import org.flightclearance.request.RequestOrder;
import org.flightclearance.request.Status;
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
     */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Requests(
            Frame frame,
            List<String> missions,
            String q,
            String status,
            String mission,
            List<RequestRow> rows,
            @Nullable String next)
            implements TemplateInstance {}

    @GET
    public Response list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String cursor) {
        var now = clock.now();
        var actor = visit.actor();
        var all = missions.visibleTo(actor);
        var among = given(mission).isEmpty() ? all : List.of(missions.of(actor, mission));
        var page = requests.page(
                filter(given(q).strip(), given(status)), among, now, RequestOrder.NEWEST_FIRST, ROWS, cursor);
        var next = page.next() == null
                ? null
                : UriBuilder.fromPath("/requests")
                        .queryParam("q", given(q))
                        .queryParam("status", given(status))
                        .queryParam("mission", given(mission))
                        .queryParam("cursor", page.next())
                        .build()
                        .toString();
        return visit.page(new Requests(
                visit.frame(),
                all.stream().map(Mission::code).toList(),
                given(q),
                given(status),
                given(mission),
                RequestRow.of(page, now, visit.wording()),
                next));
    }

    private static RequestFilter filter(String q, String status) {
        var wanted = Stream.of(Status.values())
                .filter(one -> one.name().equalsIgnoreCase(status))
                .findFirst();
        return RequestFilter.searching(
                wanted.map(Set::of).orElse(Set.of()), q.isEmpty() || q.indexOf('\0') >= 0 ? null : q);
    }

    private static String given(@Nullable String parameter) {
        return Objects.requireNonNullElse(parameter, "");
    }
}
