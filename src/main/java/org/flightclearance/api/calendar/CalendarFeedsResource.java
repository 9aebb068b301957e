package org.flightclearance.api.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.idempotency.ShownOnce;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.calendar.CalendarFeed;
import org.flightclearance.calendar.CalendarFeedService;
import org.flightclearance.calendar.FeedDetail;
import org.flightclearance.calendar.FeedProfile;
import org.flightclearance.installation.PublicAddress;

/** The calendar feeds. Users make and revoke their own with their password. */
@Path("/api/v1/calendar-feeds")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CalendarFeedsResource {

    private final Call call;
    private final CalendarFeedService service;
    private final PublicAddress address;

    CalendarFeedsResource(Call call, CalendarFeedService service, PublicAddress address) {
        this.call = call;
        this.service = service;
        this.address = address;
    }

    @GET
    public Items<FeedView> list() {
        return new Items<>(service.list(call.actor()).stream()
                .map(feed -> FeedView.of(feed, null))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response make(FeedProfile profile, @Context UriInfo uri) {
        new ParameterReader(uri.getQueryParameters()).refuseFaults();
        var made = service.make(call.actor(), profile, call.wording().language(), call.now());
        var path = made.token().path();
        var url =
                address.of(path).orElseGet(() -> uri.getBaseUri().resolve(path).toString());
        return Response.created(
                        URI.create("/api/v1/calendar-feeds/" + made.feed().id()))
                .entity(FeedView.of(made.feed(), url))
                .build();
    }

    @GET
    @Path("/{id}")
    public FeedView show(UUID id) {
        return FeedView.of(service.of(call.actor(), id), null);
    }

    @DELETE
    @Path("/{id}")
    public void revoke(UUID id) {
        service.revoke(call.actor(), id);
    }

    /**
     * A calendar feed in an answer.
     *
     * @param url its secret address; only in the answer to the call that made it
     */
    public record FeedView(
            UUID id,
            String mission,
            FeedDetail detail,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
            Instant createdAt)
            implements ShownOnce {

        @Override
        public FeedView withoutSecret() {
            return new FeedView(id, mission, detail, null, createdAt);
        }

        static FeedView of(CalendarFeed feed, @Nullable String url) {
            return new FeedView(feed.id(), feed.mission().code(), feed.detail(), url, feed.createdAt());
        }
    }
}
