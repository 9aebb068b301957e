package org.flightclearance.api.alert;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;

import org.flightclearance.alert.AlertService;
import org.flightclearance.alert.AlertState;
import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.installation.MailServer;
import org.flightclearance.security.Permission;

/** What was sent to whom by mail, and tests. For administrators. */
@Path("/api/v1/alerts")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@PermissionsAllowed(Permission.Named.READ_ALERTS)
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

    private static final int MOST = 200;
    private static final int BY_DEFAULT = 50;

    private final Call call;
    private final AlertService service;
    private final MailServer server;

    AlertsResource(Call call, AlertService service, MailServer server) {
        this.call = call;
        this.service = service;
        this.server = server;
    }

    @GET
    public Items.Paged<AlertView> list(@Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var state = parameters.one("state", AlertState.class);
        var cursor = parameters.value("cursor", AlertsResource::read, "fault.cursor");
        var most = parameters.wholeNumber("limit", 1, MOST, BY_DEFAULT);
        parameters.refuseFaults();
        var found = service.list(state, cursor == null ? AlertService.NEWEST : cursor, most + 1);
        var page = found.subList(0, Math.min(most, found.size()));
        return new Items.Paged<>(
                page.stream().map(one -> AlertView.of(one, server.domain())).toList(),
                found.size() > most ? opaque(page.get(most - 1).alert().id()) : null);
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response test(TestMail wanted) {
        var sent = service.test(call.actor(), wanted.email(), call.now());
        return Response.accepted(AlertView.of(sent, server.domain())).build();
    }

    /** A test mail to send. */
    public record TestMail(@Nullable String email) {}

    private static String opaque(UUID last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static @Nullable UUID read(String cursor) {
        try {
            return UUID.fromString(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
