package org.flightclearance.web.permit;

import java.util.List;
import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.PermitService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Records, renews and changes permits. */
@Path("/permits")
@Authenticated
@FormAuthentication
public class PermitFormPages {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final Permits permits;
    private final PermitService service;
    private final CoverageSteps steps;

    PermitFormPages(
            Visit visit,
            UtcClock clock,
            Missions missions,
            Permits permits,
            PermitService service,
            CoverageSteps steps) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.permits = permits;
        this.service = service;
        this.steps = steps;
    }

    /**
     * The form.
     *
     * @param changed number of the permit to change; null: a new one
     * @param back address to which its user may return
     */
    @CheckedTemplate(basePath = "permit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PermitForm(
            Frame frame,
            Form form,
            String mission,
            List<Choices.Choice> authorities,
            List<Choices.Choice> sectors,
            @Nullable String changed,
            String back)
            implements TemplateInstance {}

    /** @param renews id of the permit that the new one follows; left out: none */
    @GET
    @Path("/new")
    @Transactional
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response askNew(@RestQuery @Nullable String mission, @RestQuery @Nullable UUID renews) {
        if (renews != null) {
            var ending = open(renews);
            return visit.page(page(PermitFields.prefilled(ending.renewal()).form(), ending.mission(), null));
        }
        var where = mission == null || mission.isEmpty() ? first() : open(mission);
        return visit.page(page(
                new PrefilledFields().put(PermitFields.MISSION, where.code()).form(), where, null));
    }

    @POST
    @Path("/new")
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response bring(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var mission = open(posted.text(PermitFields.MISSION));
        return steps.take(
                posted,
                form -> page(form, mission, null),
                rehearsed -> service.bring(visit.actor(), clock.now(), PermitFields.read(posted), rehearsed));
    }

    @GET
    @Path("/{id}/change")
    @Transactional
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response ask(UUID id) {
        var permit = open(id);
        var form = PermitFields.prefilled(permit.profile()).put(SeenVersion.POINTER, permit.version());
        return visit.page(page(form.form(), permit.mission(), permit));
    }

    @POST
    @Path("/{id}/change")
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response change(UUID id, MultivaluedMap<String, String> body) {
        var permit = open(id);
        var posted = new PostedFields(body);
        return steps.take(posted, form -> page(form, permit.mission(), permit), rehearsed -> {
            var said = PermitFields.read(posted);
            return service.change(
                    visit.actor(),
                    clock.now(),
                    id,
                    recorded -> {
                        SeenVersion.check(posted, permits.findById(id).version());
                        return said;
                    },
                    rehearsed);
        });
    }

    private PermitForm page(Form form, Mission mission, @Nullable Permit changed) {
        var frame = visit.frame();
        return new PermitForm(
                frame,
                form.in(mission.timeZone()),
                mission.code(),
                frame.choices()
                        .authorities(List.of(mission), form.fields().getOrDefault(PermitFields.AUTHORITY, List.of())),
                frame.choices().sectors(mission, form.fields().getOrDefault("/sectors", List.of())),
                changed == null ? null : changed.number(),
                changed == null ? "/permits?mission=" + mission.code() : "/permits/" + changed.id());
    }

    private Permit open(UUID id) {
        var permit = permits.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        check(permit.mission());
        return permit;
    }

    private Mission open(@Nullable String code) {
        var mission = missions.of(visit.actor(), code);
        check(mission);
        return mission;
    }

    private void check(Mission mission) {
        if (!PermitService.isOpenTo(visit.actor(), mission.code())) {
            throw forbidden();
        }
    }

    private Mission first() {
        return missions.visibleTo(visit.actor()).stream()
                .filter(mission -> PermitService.isOpenTo(visit.actor(), mission.code()))
                .findFirst()
                .map(mission -> open(mission.code()))
                .orElseThrow(PermitFormPages::forbidden);
    }

    private static Refused forbidden() {
        return new Refused(Refusal.FORBIDDEN, Sentence.of("refused.permit"));
    }
}
