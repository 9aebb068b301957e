package org.flightclearance.api.admin;

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
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Permission;
import org.flightclearance.security.Role;
import org.flightclearance.security.provider.GroupRight;
import org.flightclearance.security.provider.GroupRightProfile;
import org.flightclearance.security.provider.GroupRightService;
import org.flightclearance.security.provider.GroupRights;

/** What members of each group of the provider of identities may do. For administrators. */
@Path("/api/v1/groups")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@PermissionsAllowed(Permission.Named.KEEP_ACCOUNTS)
@Produces(MediaType.APPLICATION_JSON)
public class GroupsResource {

    private final Call call;
    private final GroupRights rights;
    private final GroupRightService service;
    private final Missions missions;

    GroupsResource(Call call, GroupRights rights, GroupRightService service, Missions missions) {
        this.call = call;
        this.rights = rights;
        this.service = service;
        this.missions = missions;
    }

    @GET
    public Items<GroupRightView> list() {
        return new Items<>(rights.inOrder().stream().map(GroupRightView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response add(GroupRightProfile profile) {
        var added = service.add(call.actor().name(), call.now(), profile, code -> missions.visibleTo(call.actor(), code)
                .isPresent());
        return Response.created(URI.create("/api/v1/groups/" + added.id()))
                .entity(GroupRightView.of(added))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void remove(UUID id) {
        service.remove(call.actor().name(), call.now(), id);
    }

    /** One right of a group in an answer. */
    public record GroupRightView(UUID id, String group, @Nullable String mission, Role role) {

        static GroupRightView of(GroupRight row) {
            return new GroupRightView(
                    row.id(), row.group(), row.right().mission(), row.right().role());
        }
    }
}
