package org.flightclearance.api.alert;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.alert.settings.AlertSettingsProfile;
import org.flightclearance.alert.settings.AlertSettingsService;
import org.flightclearance.api.Call;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.installation.MailServer;

/** What the caller wants to be told by mail. For people with their password. */
@Path("/api/v1/alert-settings")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class AlertSettingsResource {

    private final Call call;
    private final AlertSettingsService service;
    private final MailServer server;

    AlertSettingsResource(Call call, AlertSettingsService service, MailServer server) {
        this.call = call;
        this.service = service;
        this.server = server;
    }

    @GET
    public AlertSettingsProfile show() {
        return service.of(call.actor(), call.wording().language()).with(server.state());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public AlertSettingsProfile save(AlertSettingsProfile profile) {
        return service.save(call.actor(), profile, call.now()).with(server.state());
    }
}
