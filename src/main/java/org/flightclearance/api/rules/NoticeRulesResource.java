package org.flightclearance.api.rules;

import java.util.UUID;
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
import org.flightclearance.api.rules.NoticeRuleView.ChangedRule;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.NoticeRule;
import org.flightclearance.notice.NoticeRuleProfile;
import org.flightclearance.notice.NoticeRules;
import org.flightclearance.rules.NoticeRuleService;
import org.flightclearance.rules.RuleChangeResult;
import org.flightclearance.security.Permission;

/** The notice rules. Administrators change them, everybody reads those of their own missions. */
@Path("/api/v1/notice-rules")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Produces(MediaType.APPLICATION_JSON)
public class NoticeRulesResource {

    private final Call call;
    private final Missions missions;
    private final NoticeRules rules;
    private final NoticeRuleService service;
    private final WireReader reader;

    NoticeRulesResource(Call call, Missions missions, NoticeRules rules, NoticeRuleService service, WireReader reader) {
        this.call = call;
        this.missions = missions;
        this.rules = rules;
        this.service = service;
        this.reader = reader;
    }

    /** The current rules of one mission, or of all that the caller may read. */
    @GET
    @Authenticated
    public Items<NoticeRuleView> list(@Context UriInfo uri) {
        return new Items<>(ListedMissions.missions(uri, missions, call.actor()).stream()
                .flatMap(mission -> rules.of(mission).stream().map(rule -> NoticeRuleView.of(rule, mission.code())))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response bring(NoticeRuleProfile profile, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        var changed = service.bring(call.actor(), call.now(), profile, dryRun.is());
        var mission = missions.of(call.actor(), profile.mission());
        return dryRun.made(
                view(changed, mission), "/api/v1/notice-rules/" + changed.what().ruleId());
    }

    /** All versions, newest first. */
    @GET
    @Path("/{id}")
    @Authenticated
    public Items<NoticeRuleView> show(UUID id) {
        var mission = service.missionOf(call.actor(), id);
        return new Items<>(service.editions(call.actor(), id).stream()
                .map(rule -> NoticeRuleView.of(rule, mission.code()))
                .toList());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public ChangedRule amend(UUID id, ObjectNode change, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        var mission = service.missionOf(call.actor(), id);
        return view(
                service.amend(
                        call.actor(),
                        call.now(),
                        id,
                        recorded -> reader.patched(recorded, change, NoticeRuleProfile.class),
                        dryRun.is()),
                mission);
    }

    private static ChangedRule view(RuleChangeResult<NoticeRule> changed, Mission mission) {
        return new ChangedRule(NoticeRuleView.of(changed.what(), mission.code()), EffectView.of(changed.effect()));
    }
}
