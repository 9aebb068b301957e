package org.flightclearance.api.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.protocol.Preferences;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.event.EventCursor;
import org.flightclearance.event.EventFeed;
import org.flightclearance.event.EventPage;
import org.flightclearance.event.EventQuestion;
import org.flightclearance.event.EventType;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;

/** What happened in the missions that the caller may read, in one order without gaps. */
@Path("/api/v1/events")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
public class EventsResource {

    private static final int MOST = 1_000;
    private static final int BY_DEFAULT = 100;

    private final Call call;
    private final Missions missions;
    private final EventFeed feed;
    private final EventWaits waits;
    private final HttpHeaders headers;

    EventsResource(Call call, Missions missions, EventFeed feed, EventWaits waits, HttpHeaders headers) {
        this.call = call;
        this.missions = missions;
        this.feed = feed;
        this.waits = waits;
        this.headers = headers;
    }

    // On a worker thread, which is free again while the call waits
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Blocking
    public Uni<Response> list(@Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var mission = parameters.text("mission");
        var types = parameters.several("type", EventType::of, EventType.wireNames());
        var after = parameters.value("after", text -> EventCursor.read(text).orElse(null), "fault.event_cursor");
        var most = parameters.wholeNumber("limit", 1, MOST, BY_DEFAULT);
        parameters.refuseFaults();
        var readable = mission == null ? missions.visibleTo(call.actor()) : List.of(missions.of(call.actor(), mission));
        var codes = readable.stream().collect(Collectors.toMap(Mission::id, Mission::code));
        var question = new EventQuestion(codes.keySet(), types, after, most);
        var page = feed.read(question);
        var wait = Preferences.of(headers).waiting();
        if (wait.isEmpty() || page.events().isEmpty() && waits.areFull()) {
            return Uni.createFrom().item(answer(page, codes).build());
        }
        return (page.events().isEmpty()
                        ? waits.page(question, page.next(), wait.get())
                        : Uni.createFrom().item(page))
                .map(found -> applied(answer(found, codes), wait.get()));
    }

    private static Response.ResponseBuilder answer(EventPage page, Map<UUID, String> codes) {
        var items = page.events().stream()
                .map(event -> EventView.of(event, codes.get(event.missionId())))
                .toList();
        return Response.ok(new Items.Paged<>(items, page.next().opaque()));
    }

    private static Response applied(Response.ResponseBuilder answer, Duration wait) {
        return answer.header(Preferences.APPLIED, "wait=" + wait.toSeconds()).build();
    }
}
