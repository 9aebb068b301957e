package org.flightclearance.web.search;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.personal.NamedView;
import org.flightclearance.personal.ViewService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.search.RequestLists;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/** The search of all requests by the parameters of the address, and the user's named lists. */
@Path("/requests")
@Authenticated
@FormAuthentication
public class RequestsPage {

    private static final int ROWS = 50;

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final RequestLists lists;
    private final ViewService service;

    RequestsPage(Visit visit, UtcClock clock, Missions missions, RequestLists lists, ViewService service) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.lists = lists;
        this.service = service;
    }

    /**
     * The page.
     *
     * @param form the search
     * @param narrow whether to show the further fields opened
     * @param next address of the next page, with older requests; null: there is none
     * @param since if only recent requests were searched: from which time of filing, in words; null: all were searched
     * @param whole address of the search in all requests
     * @param csv address of all results as CSV
     * @param workbook address of all results as a workbook
     * @param query query of this list's address, for naming it
     * @param views the user's named lists
     */
    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Requests(
            Frame frame,
            Form form,
            List<Choices.Choice> missions,
            List<Choices.Choice> sectors,
            boolean narrow,
            List<RequestRow> rows,
            @Nullable String next,
            @Nullable String since,
            String whole,
            String csv,
            String workbook,
            String query,
            List<NamedView> views)
            implements TemplateInstance {}

    @GET
    public Response list(UriInfo uri, @RestQuery @Nullable String cursor) {
        var parameters = SearchParameters.of(uri);
        var form = Form.of(parameters.fields());
        try {
            var among = parameters.among(missions, visit.actor());
            var wish = new RequestLists.Wish(
                    parameters.filter(), RequestOrder.NEWEST_FIRST, ROWS, cursor, parameters.isEverything());
            return visit.page(page(parameters, form, lists.read(wish, among, clock.now())));
        } catch (Refused refused) {
            var wrong = Form.refused(parameters.fields(), refused, visit.wording());
            return visit.again(page(parameters, wrong, RequestLists.Listing.EMPTY), refused);
        }
    }

    /** Gives the list a name. If the user already has a list of that name, it shows this search from now on. */
    @POST
    @Path("/views")
    public Response name(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var text = posted.text("/query");
        posted.refuseIfAny();
        var query = text == null ? "" : SearchParameters.canonical(text);
        var here = URI.create("/requests" + (query.isEmpty() ? "" : "?" + query));
        service.name(visit.actor(), posted.text("/name"), query);
        return Response.seeOther(here).build();
    }

    @POST
    @Path("/views/{id}/forget")
    public Response forget(UUID id) {
        service.forget(visit.actor(), id);
        return Response.seeOther(URI.create("/requests")).build();
    }

    private Requests page(SearchParameters parameters, Form form, RequestLists.Listing listing) {
        var page = listing.page();
        var since = listing.since();
        var frame = visit.frame();
        var visible = missions.visibleTo(visit.actor());
        var next = page.next() == null
                ? null
                : parameters
                        .at("/requests")
                        .queryParam("cursor", page.next())
                        .build()
                        .toString();
        var csv = parameters.at("/requests.csv");
        var query = parameters.at("/requests").build().getRawQuery();
        return new Requests(
                frame,
                form,
                frame.choices().names(visible.stream().map(Mission::code).toList()),
                frame.choices().names(sectors(visible)),
                parameters.isNarrow() || form.isRefused(),
                RequestRow.of(page, clock.now(), visit.wording()),
                next,
                since == null ? null : visit.wording().instant(since),
                parameters
                        .at("/requests")
                        .replaceQueryParam("older", "true")
                        .build()
                        .toString(),
                (switch (visit.wording().language()) {
                            case EN -> csv;
                            case FR -> csv.queryParam("excel", "fr");
                        })
                        .build()
                        .toString(),
                parameters.at("/requests.xlsx").build().toString(),
                Objects.requireNonNullElse(query, ""),
                service.of(visit.actor()));
    }

    private static List<String> sectors(List<Mission> missions) {
        return missions.stream()
                .flatMap(mission -> Stream.concat(mission.sectors().stream(), mission.formerSectors().stream()))
                .distinct()
                .toList();
    }
}
