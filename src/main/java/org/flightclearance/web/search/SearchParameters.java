package org.flightclearance.web.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.search.ConflictFilter;
import org.flightclearance.request.search.FilterNames;
import org.flightclearance.request.search.RequestFilter;
import org.flightclearance.request.search.RequestFilterBuilder;
import org.flightclearance.request.search.RequestOrder;
import org.flightclearance.security.Actor;
import org.flightclearance.web.form.PostedFields;

/** The search parameters in the address of the page of all requests. */
final class SearchParameters {

    static final List<String> SORTS =
            List.of("-filed_at", "filed_at", "-departure_at", "departure_at", "-sent_at", "sent_at");

    static final List<Integer> SIZES = List.of(25, 50, 100);

    private static final int USUAL_SIZE = 50;

    private static final String STATUS = "status";
    private static final String SORT = "sort";
    private static final String SIZE = "limit";
    private static final String EVERYTHING = "older";

    /** The parameters that are not folded away on the page, and those that are. */
    private static final List<String> SHOWN = List.of("q", STATUS, "mission");

    private static final List<String> FOLDED = List.of(
            "purpose",
            "aircraft_class",
            "sector",
            "authority",
            "place",
            "unit",
            "letter",
            "reason",
            "reason_assessed",
            "conflict",
            "sent_from",
            "sent_to",
            "departure_from",
            "departure_to",
            "short_notice");

    /** What an address need not say. */
    private static final Set<String> USUAL = Set.of(SORT + "=-filed_at", SIZE + "=" + USUAL_SIZE);

    private static final List<String> VIEW = List.of(SORT, SIZE, EVERYTHING);

    private final PostedFields posted;

    private SearchParameters(PostedFields posted) {
        this.posted = posted;
    }

    static SearchParameters of(UriInfo uri) {
        return new SearchParameters(new PostedFields(uri.getQueryParameters()));
    }

    /**
     * The parameters in a query of the page.
     *
     * @throws Refused at {@code /query}, if it is not the query of an address; or with the faults of its parameters
     */
    static SearchParameters of(String query) {
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
        parameters.query();
        parameters.posted.refuseIfAny();
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The values of the form, with the usual size of a page if none is chosen. */
    Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<>(posted.fields());
        fields.putIfAbsent(SIZE, List.of(String.valueOf(USUAL_SIZE)));
        return fields;
    }

    @Nullable
    String mission() {
        return posted.text("mission");
    }

    /** Whether the search uses a field that is folded away otherwise. */
    boolean isFolded() {
        return FOLDED.stream().anyMatch(posted::isTicked);
    }

    /** Whether the search goes back to the first request, however long that takes. */
    boolean isEverything() {
        return posted.isTicked(EVERYTHING);
    }

    /** @throws Refused as not found, if the user may not read the mission */
    List<Mission> among(Missions missions, Actor actor) {
        var mission = mission();
        return mission == null ? missions.visibleTo(actor) : List.of(missions.of(actor, mission));
    }

    /**
     * The filter of the search.
     *
     * @param missions those that are searched
     * @throws Refused as invalid, with every fault
     */
    RequestFilter filter(FilterNames names, Collection<Mission> missions) {
        var filter = RequestFilterBuilder.builder()
                .status(posted.choices(STATUS, Status.class))
                .purpose(posted.choice("purpose", Purpose.class))
                .aircraftClass(posted.choice("aircraft_class", AircraftClass.class))
                .sector(posted.text("sector"))
                .authority(posted.text("authority"))
                .place(posted.text("place"))
                .unit(posted.text("unit"))
                .letter(posted.text("letter"))
                .reason(posted.choice("reason", DenialReason.class))
                .reasonAssessed(posted.choice("reason_assessed", DenialReason.class))
                .conflict(posted.choice("conflict", ConflictFilter.class))
                .sentFrom(posted.day("sent_from"))
                .sentTo(posted.day("sent_to"))
                .departureFrom(posted.day("departure_from"))
                .departureTo(posted.day("departure_to"))
                .shortNotice(posted.isTicked("short_notice") ? true : null)
                .q(posted.text("q"))
                .build();
        names.faults(filter, missions)
                .forEach(fault -> posted.fault(
                        fault.pointer().substring(1),
                        fault.sentence().key(),
                        fault.sentence().arguments().toArray()));
        sort();
        size();
        posted.refuseIfAny();
        return filter;
    }

    /** The order of the list; a fault if there is no such order. */
    RequestOrder sort() {
        var sort = posted.text(SORT);
        var order = sort == null ? Optional.of(RequestOrder.NEWEST_FIRST) : RequestOrder.parse(sort);
        if (order.isEmpty()) {
            posted.fault(SORT, "fault.one_of", String.valueOf(sort), SORTS);
        }
        return order.orElse(RequestOrder.NEWEST_FIRST);
    }

    /** How many requests a page shows; a fault if that is none of {@link #SIZES}. */
    int size() {
        var text = posted.text(SIZE);
        var size =
                SIZES.stream().filter(one -> String.valueOf(one).equals(text)).findFirst();
        if (text != null && size.isEmpty()) {
            posted.fault(SIZE, "fault.one_of", text, SIZES);
        }
        return size.orElse(USUAL_SIZE);
    }

    /** The query of the address of the list: only the parameters of the search, in the order of the page. */
    String query() {
        return Objects.requireNonNullElse(address().build().getRawQuery(), "");
    }

    /** The address of the list. */
    UriBuilder address() {
        var address = filesAt("/requests");
        VIEW.forEach(name -> add(address, name));
        return address;
    }

    /** The address of another path with the parameters of this search. */
    UriBuilder filesAt(String path) {
        var address = UriBuilder.fromPath(path);
        SHOWN.forEach(name -> add(address, name));
        FOLDED.forEach(name -> add(address, name));
        return address;
    }

    private void add(UriBuilder address, String name) {
        var values = posted.several(name).stream()
                .limit(name.equals(STATUS) ? Status.values().length : 1)
                .filter(value -> !USUAL.contains(name + "=" + value))
                .toList();
        for (int i = 0; i < values.size(); i++) {
            address.queryParam(name, "{" + name + i + "}").resolveTemplate(name + i, values.get(i));
        }
    }
}
