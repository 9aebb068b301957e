package org.flightclearance.api.rules;

import java.net.URI;
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

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.DryRun;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.MissionProfile;
import org.flightclearance.mission.Missions;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.rules.FoundingService;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;

/** The missions. Administrators add and change them, everybody reads their own. */
@Path("/api/v1/missions")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Produces(MediaType.APPLICATION_JSON)
public class MissionsResource {

    private final Missions missions;
    private final FoundingService founding;
    private final CalendarService calendars;
    private final UtcClock clock;
    private final CurrentUser user;

    MissionsResource(
            Missions missions, FoundingService founding, CalendarService calendars, UtcClock clock, CurrentUser user) {
        this.missions = missions;
        this.founding = founding;
        this.calendars = calendars;
        this.clock = clock;
        this.user = user;
    }

    @GET
    @Authenticated
    public Items<MissionProfile> list() {
        return new Items<>(
                missions.visibleTo(user.actor()).stream().map(Mission::profile).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response found(MissionProfile profile) {
        var mission = founding.found(user.actor().name(), clock.now(), profile);
        return Response.created(URI.create("/api/v1/missions/" + mission.code()))
                .entity(mission.profile())
                .build();
    }

    @GET
    @Path("/{code}")
    @Authenticated
    public MissionProfile show(String code) {
        return missions.of(user.actor(), code).profile();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public ChangedMission describe(String code, MissionProfile change, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        var changed = calendars.describe(user.actor(), clock.now(), code, change, dryRun.is());
        return new ChangedMission(changed.what().profile(), EffectView.of(changed.effect()));
    }

    /** The mission with the effect of a change of its zone or weekend. */
    public record ChangedMission(@JsonUnwrapped MissionProfile mission, EffectView effect) {}
}
