package org.flightclearance.web.search;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
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

import org.flightclearance.language.Language;
import org.flightclearance.mission.Missions;
import org.flightclearance.personal.NamedView;
import org.flightclearance.personal.ViewService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.search.FilterNames;
import org.flightclearance.request.search.RequestLists;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/** The search of all requests by the parameters of the address, and the user's named lists. */
@Path("/requests")
@Authenticated
@FormAuthentication
public class RequestsPage {

    private static final String VIEW_NAME = "/name";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final RequestLists lists;
    private final FilterNames names;
    private final ViewService service;

    RequestsPage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            RequestLists lists,
            FilterNames names,
            ViewService service) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.lists = lists;
        this.names = names;
        this.service = service;
    }

    /**
     * The page.
     *
     * @param form the search
     * @param folded whether to show the further fields opened
     * @param shown how many requests of how many are shown, in words; empty: none
     * @param ticked which of them can be selected for a letter
     * @param addresses where the links lead
     * @param since if only recent requests were searched: from which time of filing, in words; null: all were searched
     * @param views the user's named lists
     */
    @CheckedTemplate(basePath = "search", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Requests(
            Frame frame,
            Form form,
            SearchOptions options,
            boolean folded,
            List<RequestRow> rows,
            String shown,
            TickedMoves ticked,
            Addresses addresses,
            @Nullable String since,
            List<NamedView> views)
            implements TemplateInstance {}

    /**
     * The addresses of the page's links.
     *
     * @param query query of this list's address, for saving it as a view
     * @param next the next page of the list; null: there is none
     * @param whole the search in all requests
     * @param csv all results as CSV
     * @param workbook all results as a workbook
     */
    public record Addresses(String query, @Nullable String next, String whole, String csv, String workbook) {

        static Addresses of(SearchParameters parameters, @Nullable String cursor, Language language) {
            var csv = parameters.filesAt("/requests.csv");
            return new Addresses(
                    parameters.query(),
                    cursor == null
                            ? null
                            : parameters
                                    .address()
                                    .queryParam("cursor", cursor)
                                    .build()
                                    .toString(),
                    parameters
                            .address()
                            .replaceQueryParam("older", "true")
                            .build()
                            .toString(),
                    (switch (language) {
                                case EN -> csv;
                                case FR -> csv.queryParam("excel", "fr");
                            })
                            .build()
                            .toString(),
                    parameters.filesAt("/requests.xlsx").build().toString());
        }
    }

    @GET
    public Response list(UriInfo uri, @RestQuery @Nullable String cursor) {
        var parameters = SearchParameters.of(uri);
        var frame = visit.frame();
        try {
            var listing = read(parameters, cursor);
            return visit.page(page(frame, parameters, Form.of(parameters.fields()), listing));
        } catch (Refused refused) {
            var wrong = Form.refused(parameters.fields(), refused, visit.wording());
            return visit.again(page(frame, parameters, wrong, RequestLists.Listing.EMPTY), refused);
        }
    }

    private RequestLists.Listing read(SearchParameters parameters, @Nullable String cursor) {
        var among = parameters.among(missions, visit.actor());
        var filter = parameters.filter(names, among);
        var wish =
                new RequestLists.Wish(filter, parameters.sort(), parameters.size(), cursor, parameters.isEverything());
        return lists.read(wish, among, clock.now());
    }

    /** Gives the list a name. If the user already has a list of that name, it shows this search from now on. */
    @POST
    @Path("/views")
    public Response name(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var text = posted.text("/query");
        posted.refuseIfAny();
        var parameters = SearchParameters.of(text == null ? "" : text);
        var here = parameters.address().build();
        try {
            service.name(visit.actor(), posted.text(VIEW_NAME), parameters.query());
            return Response.seeOther(here).build();
        } catch (Refused refused) {
            var fields = new HashMap<>(parameters.fields());
            fields.put(VIEW_NAME, posted.fields().getOrDefault(VIEW_NAME, List.of()));
            var wrong = Form.refused(fields, refused, visit.wording());
            return visit.again(
                    page(visit.frameOf(here.toString()), parameters, wrong, read(parameters, null)), refused);
        }
    }

    @POST
    @Path("/views/{id}/forget")
    public Response forget(UUID id) {
        service.forget(visit.actor(), id);
        return Response.seeOther(URI.create("/requests")).build();
    }

    private Requests page(Frame frame, SearchParameters parameters, Form form, RequestLists.Listing listing) {
        var now = clock.now();
        var page = listing.page();
        return new Requests(
                frame,
                form,
                SearchOptions.of(frame, form, missions.visibleTo(visit.actor())),
                parameters.isFolded() || form.isRefused(),
                RequestRow.of(page, now, visit.wording()),
                shown(listing, frame),
                TickedMoves.of(page.items(), visit.actor(), now),
                Addresses.of(parameters, page.next(), visit.wording().language()),
                listing.since() == null ? null : frame.instant(listing.since()),
                service.of(visit.actor()));
    }

    private static String shown(RequestLists.Listing listing, Frame frame) {
        int rows = listing.page().items().size();
        if (listing.count() > RequestLists.MOST_COUNTED) {
            return frame.say("requests.shown_of_many", rows, RequestLists.MOST_COUNTED);
        }
        return rows == 0
                ? ""
                : rows == listing.count()
                        ? frame.say("requests.shown_all", rows)
                        : frame.say("requests.shown", rows, listing.count());
    }
}
