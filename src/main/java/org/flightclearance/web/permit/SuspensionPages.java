package org.flightclearance.web.permit;

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

import org.flightclearance.language.Sentence;
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
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Records the suspensions of a permit, and changes them. */
@Path("/permits/{id}/suspensions")
@Authenticated
@FormAuthentication
public class SuspensionPages {

    private final Visit visit;
    private final UtcClock clock;
    private final Permits permits;
    private final PermitService service;
    private final CoverageSteps steps;

    SuspensionPages(Visit visit, UtcClock clock, Permits permits, PermitService service, CoverageSteps steps) {
        this.visit = visit;
        this.clock = clock;
        this.permits = permits;
        this.service = service;
        this.steps = steps;
    }

    /** @param recorded whether it changes a recorded suspension */
    @CheckedTemplate(basePath = "permit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SuspensionForm(Frame frame, Form form, UUID id, String number, boolean recorded)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    @Transactional
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response askNew(UUID id) {
        return visit.page(page(new PrefilledFields().form(), open(id), false));
    }

    @POST
    @Path("/new")
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response suspend(UUID id, MultivaluedMap<String, String> body) {
        var permit = open(id);
        var posted = new PostedFields(body);
        return steps.take(
                posted,
                form -> page(form, permit, false),
                rehearsed -> service.suspend(
                        visit.actor(), clock.now(), id, PermitFields.readSuspension(posted), rehearsed));
    }

    @GET
    @Path("/{suspension}")
    @Transactional
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response ask(UUID id, UUID suspension) {
        var permit = open(id);
        var form = PermitFields.prefilled(permit.suspension(suspension)).put(SeenVersion.POINTER, permit.version());
        return visit.page(page(form.form(), permit, true));
    }

    @POST
    @Path("/{suspension}")
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response resuspend(UUID id, UUID suspension, MultivaluedMap<String, String> body) {
        var permit = open(id);
        var posted = new PostedFields(body);
        return steps.take(posted, form -> page(form, permit, true), rehearsed -> {
            var said = PermitFields.readSuspension(posted);
            return service.resuspend(
                    visit.actor(),
                    clock.now(),
                    id,
                    suspension,
                    recorded -> {
                        SeenVersion.check(posted, permits.findById(id).version());
                        return said;
                    },
                    rehearsed);
        });
    }

    private SuspensionForm page(Form form, Permit permit, boolean recorded) {
        return new SuspensionForm(visit.frame(), form.in(permit.timeZone()), permit.id(), permit.number(), recorded);
    }

    private Permit open(UUID id) {
        var permit = permits.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        if (!PermitService.isOpenTo(visit.actor(), permit.mission().code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.permit"));
        }
        return permit;
    }
}
