package org.flightclearance.web.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import org.flightclearance.flight.AircraftClass;
import org.flightclearance.flight.Purpose;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Status;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestFilterBuilder;
import org.flightclearance.security.Actor;
import org.flightclearance.web.form.PostedFields;

/** The search parameters in the address of the page of all requests. */
final class SearchParameters {

    /** The parameters of the search, in the order of the page. */
    private static final List<String> NAMES = List.of(
            "q",
            "status",
            "mission",
            "older",
            "purpose",
            "aircraft_class",
            "sector",
            "departure_from",
            "departure_to",
            "short_notice");

    private final PostedFields posted;

    private SearchParameters(PostedFields posted) {
        this.posted = posted;
    }

    static SearchParameters of(UriInfo uri) {
        return new SearchParameters(new PostedFields(uri.getQueryParameters()));
    }

    /**
     * Normalizes a query of the page: keeps only the parameters of the search, in the order of the page.
     *
     * @throws Refused at {@code /query}, if it is not the query of an address; or with the faults of its parameters
     */
    static String canonical(String query) {
        var given = new LinkedHashMap<String, List<String>>();
        try {
            for (var part : query.split("&")) {
                var pair = part.split("=", 2);
                given.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                        .add(pair.length == 1 ? "" : decoded(pair[1]));
            }
        } catch (IllegalArgumentException notEncoded) {
            throw Refused.at("/query", "fault.view_query");
        }
        var parameters = new SearchParameters(new PostedFields(given));
        var address = parameters.at("/requests").build();
        parameters.posted.refuseIfAny();
        return Objects.requireNonNullElse(address.getRawQuery(), "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The values of the form. */
    Map<String, List<String>> fields() {
        return posted.fields();
    }

    @Nullable
    String mission() {
        return posted.text("mission");
    }

    /** Whether the search uses more than the text, status, mission and age. */
    boolean isNarrow() {
        return NAMES.subList(4, NAMES.size()).stream().anyMatch(posted::isTicked);
    }

    /** Whether the search goes back to the first request, however long that takes. */
    boolean isEverything() {
        return posted.isTicked("older");
    }

    /** @throws Refused as not found, if the user may not read the mission */
    List<Mission> among(Missions missions, Actor actor) {
        var mission = mission();
        return mission == null ? missions.visibleTo(actor) : List.of(missions.of(actor, mission));
    }

    /**
     * The filter of the search.
     *
     * @throws Refused as invalid, with every fault
     */
    RequestFilter filter() {
        var status = posted.choice("status", Status.class);
        var filter = RequestFilterBuilder.builder()
                .status(status == null ? Set.of() : Set.of(status))
                .purpose(posted.choice("purpose", Purpose.class))
                .aircraftClass(posted.choice("aircraft_class", AircraftClass.class))
                .sector(posted.text("sector"))
                .departureFrom(posted.day("departure_from"))
                .departureTo(posted.day("departure_to"))
                .shortNotice(posted.isTicked("short_notice") ? true : null)
                .q(posted.text("q"))
                .build();
        posted.refuseIfAny();
        return filter;
    }

    /** The address of another path with the parameters of this search. */
    UriBuilder at(String path) {
        var address = UriBuilder.fromPath(path);
        for (var name : NAMES) {
            var value = posted.text(name);
            if (value != null) {
                address.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
            }
        }
        return address;
    }
}
