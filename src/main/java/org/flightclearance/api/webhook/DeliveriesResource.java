package org.flightclearance.api.webhook;

import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.event.EventCursor;
import org.flightclearance.security.Permission;
import org.flightclearance.webhook.WebhookService;

/** What was sent to the receiver of a webhook, and what it answered. */
@Path("/api/v1/webhooks/{id}/deliveries")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@PermissionsAllowed(Permission.Named.KEEP_WEBHOOKS)
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

    private static final int MOST = 200;
    private static final int BY_DEFAULT = 50;

    private final Call call;
    private final WebhookService service;

    DeliveriesResource(Call call, WebhookService service) {
        this.call = call;
        this.service = service;
    }

    @GET
    public Items.Paged<DeliveryView> list(UUID id, @Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var cursor = parameters.value("cursor", text -> EventCursor.read(text).orElse(null), "fault.cursor");
        var most = parameters.wholeNumber("limit", 1, MOST, BY_DEFAULT);
        parameters.refuseFaults();
        var before = cursor == null ? EventCursor.NOW : cursor;
        var found = service.deliveries(call.actor(), id, before.position(), most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Items.Paged<>(
                page.stream().map(DeliveryView::of).toList(),
                found.size() > most ? new EventCursor(page.get(most - 1).position()).opaque() : null);
    }

    @POST
    @Path("/{delivery}/retry")
    @Idempotent
    public Response sendAgain(UUID id, UUID delivery) {
        return Response.accepted(DeliveryView.of(service.sendAgain(call.actor(), id, delivery, call.now())))
                .build();
    }
}
