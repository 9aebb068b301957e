package org.flightclearance.api.webhook;

import java.net.URI;
import java.util.UUID;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.security.Permission;
import org.flightclearance.webhook.WebhookProfile;
import org.flightclearance.webhook.WebhookService;

/** Webhooks: who is told of events. For managers in their missions, and for administrators. */
@Path("/api/v1/webhooks")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@PermissionsAllowed(Permission.Named.KEEP_WEBHOOKS)
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    private final Call call;
    private final WebhookService service;

    WebhooksResource(Call call, WebhookService service) {
        this.call = call;
        this.service = service;
    }

    @GET
    public Items<WebhookView> list() {
        return new Items<>(service.list(call.actor()).stream()
                .map(webhook -> WebhookView.of(webhook, null, call.now()))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response make(WebhookProfile profile) {
        var made = service.make(call.actor(), profile, call.now());
        return Response.created(URI.create("/api/v1/webhooks/" + made.webhook().id()))
                .entity(WebhookView.of(made.webhook(), made.secret(), call.now()))
                .build();
    }

    @GET
    @Path("/{id}")
    public WebhookView show(UUID id) {
        return WebhookView.of(service.of(call.actor(), id), null, call.now());
    }

    @DELETE
    @Path("/{id}")
    public void remove(UUID id) {
        service.remove(call.actor(), id, call.now());
    }

    @POST
    @Path("/{id}/secrets")
    @Idempotent
    public Response replaceSecret(UUID id) {
        var made = service.replaceSecret(call.actor(), id, call.now());
        return Response.status(Response.Status.CREATED)
                .entity(WebhookView.of(made.webhook(), made.secret(), call.now()))
                .build();
    }
}
