package org.flightclearance.api.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;
import org.jspecify.annotations.Nullable;

import org.flightclearance.api.Call;
import org.flightclearance.api.DryRun;
import org.flightclearance.api.Items;
import org.flightclearance.api.ListedMissions;
import org.flightclearance.api.WarningView;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.LargestBody;
import org.flightclearance.api.wire.MergePatch;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.language.Wording;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.change.TouchedRequest;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.restriction.Restriction;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.rules.RestrictionService;
import org.flightclearance.rules.RestrictionService.Restricted;
import org.flightclearance.security.Permission;

/** No-fly zones and suspensions. Officers and administrators record them, everybody reads those of their missions. */
@Path("/api/v1/restrictions")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Produces(MediaType.APPLICATION_JSON)
public class RestrictionsResource {

    /** Limit of a body in bytes: enough for an area of 100,000 points with all digits. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Call call;
    private final Missions missions;
    private final Restrictions restrictions;
    private final RestrictionService service;
    private final WireReader reader;

    RestrictionsResource(
            Call call, Missions missions, Restrictions restrictions, RestrictionService service, WireReader reader) {
        this.call = call;
        this.missions = missions;
        this.restrictions = restrictions;
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Authenticated
    @Transactional
    public Items<RestrictionView> list(@Context UriInfo uri) {
        return new Items<>(ListedMissions.missions(uri, missions, call.actor()).stream()
                .flatMap(mission -> restrictions.of(mission).stream())
                .map(RestrictionView::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_RESTRICTIONS)
    public Response bring(@LargestBody(LARGEST) RestrictionProfile profile, @Context UriInfo uri) {
        var asked = Asked.of(uri);
        var restricted =
                service.bring(call.actor(), call.now(), profile, asked.dryRun().is(), asked.findings());
        return asked.dryRun()
                .made(ChangedRestriction.of(restricted, call.wording()), "/api/v1/restrictions/" + restricted.id());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    public RestrictionView show(UUID id) {
        return restrictions.visibleTo(call.actor(), id).map(RestrictionView::of).orElseThrow(Refused::notFound);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @PermissionsAllowed(Permission.Named.KEEP_RESTRICTIONS)
    public ChangedRestriction change(UUID id, @LargestBody(LARGEST) ObjectNode change, @Context UriInfo uri) {
        var asked = Asked.of(uri);
        return ChangedRestriction.of(
                service.change(
                        call.actor(),
                        call.now(),
                        id,
                        recorded -> changed(recorded, change),
                        asked.dryRun().is(),
                        asked.findings()),
                call.wording());
    }

    private RestrictionProfile changed(RestrictionProfile recorded, ObjectNode change) {
        var tree = (ObjectNode) reader.tree(recorded);
        // A new area replaces the old one as a whole instead of being merged into it
        tree.remove(change.has("area") ? "area" : "");
        MergePatch.apply(change, tree);
        return reader.read(tree, RestrictionProfile.class, "");
    }

    /** The parameters of a change: {@code dry_run}, and {@code strict}, with which warnings are refused. */
    private record Asked(DryRun dryRun, Findings findings) {

        static Asked of(UriInfo uri) {
            var parameters = new ParameterReader(uri.getQueryParameters());
            boolean dryRun = Objects.requireNonNullElse(parameters.truth("dry_run"), false);
            boolean strict = Objects.requireNonNullElse(parameters.truth("strict"), false);
            parameters.refuseFaults();
            return new Asked(new DryRun(dryRun), Findings.ofCall(List.of(), strict));
        }
    }

    /** A restriction; the id is null in a dry run. */
    public record RestrictionView(
            @Nullable UUID id, @JsonUnwrapped RestrictionProfile restriction, String recordedBy, Instant recordedAt) {

        static RestrictionView of(Restriction restriction) {
            return new RestrictionView(
                    restriction.id(), restriction.profile(), restriction.recordedBy(), restriction.recordedAt());
        }
    }

    /**
     * The restriction with the open and approved future requests that it affects.
     *
     * @param notes what was changed in its area, so that it can be used
     * @param warnings what looks like a slip
     */
    public record ChangedRestriction(
            @JsonUnwrapped RestrictionView restriction,
            List<TouchedRequest> touches,
            List<String> notes,
            List<WarningView> warnings) {

        static ChangedRestriction of(Restricted restricted, Wording wording) {
            var kept = restricted.restriction();
            return new ChangedRestriction(
                    new RestrictionView(restricted.id(), restricted.said(), kept.recordedBy(), kept.recordedAt()),
                    restricted.touched(),
                    wording.say(restricted.notes()),
                    restricted.warnings().stream()
                            .map(warning -> WarningView.of(warning, wording))
                            .toList());
        }
    }
}
