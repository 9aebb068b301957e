package org.flightclearance.api.rules;

import java.time.LocalDate;
import java.util.UUID;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.WireReader;
import org.flightclearance.mission.Missions;
import org.flightclearance.notice.Holiday;
import org.flightclearance.notice.HolidayProfile;
import org.flightclearance.notice.Holidays;
import org.flightclearance.rules.CalendarService;
import org.flightclearance.rules.RuleChangeResult;
import org.flightclearance.security.Permission;

/** The holidays of the authorities. Administrators change them, everybody reads those of their own missions. */
@Path("/api/v1/holidays")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Produces(MediaType.APPLICATION_JSON)
public class HolidaysResource {

    private final Call call;
    private final Missions missions;
    private final Holidays holidays;
    private final CalendarService service;
    private final WireReader reader;

    HolidaysResource(Call call, Missions missions, Holidays holidays, CalendarService service, WireReader reader) {
        this.call = call;
        this.missions = missions;
        this.holidays = holidays;
        this.service = service;
        this.reader = reader;
    }

    @GET
    @Authenticated
    public Items<HolidayView> list(@Context UriInfo uri) {
        return new Items<>(ListedMissions.missions(uri, missions, call.actor()).stream()
                .flatMap(mission ->
                        holidays.of(mission).stream().map(holiday -> HolidayView.of(holiday, mission.code())))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public Response add(HolidayProfile profile, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        var changed = service.add(call.actor(), call.now(), profile, dryRun.is());
        return dryRun.made(
                view(changed, String.valueOf(profile.mission())),
                "/api/v1/holidays/" + changed.what().id());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public ChangedHoliday change(UUID id, ObjectNode change, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        var mission = service.missionOf(call.actor(), id);
        return view(
                service.change(
                        call.actor(),
                        call.now(),
                        id,
                        recorded -> reader.patched(recorded, change, HolidayProfile.class),
                        dryRun.is()),
                mission.code());
    }

    /** Answers with the removed holiday, so that the caller can add it again. */
    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permission.Named.KEEP_RULES)
    public ChangedHoliday remove(UUID id, @Context UriInfo uri) {
        var dryRun = DryRun.of(uri);
        var mission = service.missionOf(call.actor(), id);
        return view(service.remove(call.actor(), call.now(), id, dryRun.is()), mission.code());
    }

    private static ChangedHoliday view(RuleChangeResult<Holiday> changed, String mission) {
        return new ChangedHoliday(HolidayView.of(changed.what(), mission), EffectView.of(changed.effect()));
    }

    /** A stored holiday. */
    public record HolidayView(
            UUID id, String mission, LocalDate date, String name, boolean provisional, @Nullable String authority) {

        static HolidayView of(Holiday holiday, String mission) {
            return new HolidayView(
                    holiday.id(),
                    mission,
                    holiday.date(),
                    holiday.name(),
                    holiday.isProvisional(),
                    holiday.authority().isEmpty() ? null : holiday.authority());
        }
    }

    /** The holiday with the effect of its change. */
    public record ChangedHoliday(@JsonUnwrapped HolidayView holiday, EffectView effect) {}
}
