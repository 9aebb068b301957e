package org.flightclearance.api.rules;

import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.DryRun;
import org.flightclearance.api.Items;
import org.flightclearance.api.ListedMissions;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.rules.PermitView.ChangedPermit;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.mission.Missions;
import org.flightclearance.permit.PermitProfile;
import org.flightclearance.permit.Permits;
import org.flightclearance.permit.SuspensionProfile;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.PermitService;
import org.flightclearance.security.Permission;

/** Standing permits. Officers and administrators record them, everybody reads those of their missions. */
@Path("/api/v1/permits")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Produces(MediaType.APPLICATION_JSON)
public class PermitsResource {

    private static final String PERMITS = "/api/v1/permits/";

    private final Call call;
    private final Missions missions;
    private final Permits permits;
    private final PermitService service;
    private final WireReader reader;

    PermitsResource(Call call, Missions missions, Permits permits, PermitService service, WireReader reader) {
        this.call = call;
        this.missions = missions;
        this.permits = permits;
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Authenticated
    @Transactional
    public Items<PermitView> list(@Context UriInfo uri) {
        return new Items<>(ListedMissions.missions(uri, missions, call.actor()).stream()
                .flatMap(mission -> permits.of(mission).stream())
                .map(permit -> PermitView.of(permit, call.now()))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response bring(PermitProfile profile, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        var permitted = service.bring(call.actor(), call.now(), profile, dryRun.is());
        return dryRun.made(
                dryRun.is() ? ChangedPermit.tried(permitted, call.now()) : ChangedPermit.of(permitted, call.now()),
                PERMITS + permitted.permit().id());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    public PermitView show(UUID id) {
        return permits.visibleTo(call.actor(), id)
                .map(permit -> PermitView.of(permit, call.now()))
                .orElseThrow(Refused::notFound);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public ChangedPermit change(UUID id, ObjectNode change, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        return ChangedPermit.of(
                service.change(
                        call.actor(),
                        call.now(),
                        id,
                        recorded -> reader.patched(recorded, change, PermitProfile.class),
                        dryRun.is()),
                call.now());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/suspensions")
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response suspend(UUID id, SuspensionProfile profile, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        var permitted = service.suspend(call.actor(), call.now(), id, profile, dryRun.is());
        return dryRun.made(ChangedPermit.of(permitted, call.now()), PERMITS + id);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/suspensions/{suspension}")
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public ChangedPermit resuspend(UUID id, UUID suspension, ObjectNode change, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        return ChangedPermit.of(
                service.resuspend(
                        call.actor(),
                        call.now(),
                        id,
                        suspension,
                        recorded -> reader.patched(recorded, change, SuspensionProfile.class),
                        dryRun.is()),
                call.now());
    }
}
