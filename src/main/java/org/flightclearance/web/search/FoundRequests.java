package org.flightclearance.web.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.flightclearance.security.Actor;
import org.flightclearance.web.form.PostedFields;

/** The search of the page of all requests, read from its address. */
final class FoundRequests {

    /** What narrows the list, in the order of the page. */
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

    private final PostedFields typed;

    private FoundRequests(PostedFields typed) {
        this.typed = typed;
    }

    static FoundRequests of(UriInfo uri) {
        return new FoundRequests(new PostedFields(uri.getQueryParameters()));
    }

    /**
     * The query by which the page asks for the same as this one; whatever else stands in it is left out.
     *
     * @throws Refused at {@code /query}, where it is not the query of an address
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
        var found = new FoundRequests(new PostedFields(given));
        var address = found.at("/requests").build();
        found.typed.refuseIfAny();
        return Objects.requireNonNullElse(address.getRawQuery(), "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** As the form shows it. */
    Map<String, List<String>> fields() {
        return typed.fields();
    }

    @Nullable
    String mission() {
        return typed.text("mission");
    }

    /** Whether anything beyond the mission, the text and the state is asked for. */
    boolean isNarrow() {
        return NAMES.subList(4, NAMES.size()).stream().anyMatch(typed::isTicked);
    }

    /** Whether the search may be limited to recent requests. */
    boolean isOfLate() {
        return typed.text("q") != null && !typed.isTicked("older");
    }

    /** @throws Refused as not found, where the mission may not be seen */
    List<Mission> among(Missions missions, Actor actor) {
        var mission = mission();
        return mission == null ? missions.visibleTo(actor) : List.of(missions.of(actor, mission));
    }

    /**
     * What it asks for.
     *
     * @param filedFrom how far back it goes; null: to the first
     * @throws Refused as invalid, with every fault
     */
    RequestFilter filter(@Nullable Instant filedFrom) {
        var status = typed.choice("status", Status.class);
        var filter = new RequestFilter(
                status == null ? Set.of() : Set.of(status),
                typed.choice("purpose", Purpose.class),
                typed.choice("aircraft_class", AircraftClass.class),
                typed.text("sector"),
                null,
                null,
                typed.day("departure_from"),
                typed.day("departure_to"),
                typed.isTicked("short_notice") ? true : null,
                null,
                null,
                null,
                null,
                filedFrom,
                typed.text("q"));
        typed.refuseIfAny();
        return filter;
    }

    /** The same question at another address. */
    UriBuilder at(String path) {
        var address = UriBuilder.fromPath(path);
        for (var name : NAMES) {
            var value = typed.text(name);
            if (value != null) {
                address.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
            }
        }
        return address;
    }
}
