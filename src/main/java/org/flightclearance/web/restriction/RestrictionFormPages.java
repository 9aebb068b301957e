package org.flightclearance.web.restriction;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.Sentence;
import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.restriction.RestrictionProfile;
import org.flightclearance.restriction.Restrictions;
import org.flightclearance.restriction.file.ReadZone;
import org.flightclearance.rules.RestrictionService;
import org.flightclearance.rules.RestrictionService.Restricted;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenVersion;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.map.DrawableMap;
import org.flightclearance.web.map.MapBox;
import org.flightclearance.web.map.Maps;

/** Records and changes restrictions: a form, then a preview of the affected requests, then the confirmation. */
@Path("/restrictions")
@Authenticated
@FormAuthentication
public class RestrictionFormPages {

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final Restrictions restrictions;
    private final RestrictionService service;
    private final Maps maps;

    RestrictionFormPages(
            Visit visit,
            UtcClock clock,
            Missions missions,
            Restrictions restrictions,
            RestrictionService service,
            Maps maps) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.restrictions = restrictions;
        this.service = service;
        this.maps = maps;
    }

    /**
     * The form.
     *
     * @param changed the restriction to change; null: a new one
     */
    @CheckedTemplate(basePath = "restriction", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RestrictionForm(
            Frame frame, Form form, String mission, List<Choices.Choice> sectors, @Nullable ChangedRestriction changed)
            implements TemplateInstance {}

    /**
     * The preview with the affected requests.
     *
     * @param map null if it has no area
     * @param notes what was assumed of the pasted text and changed in the area, and what else the text says
     * @param warnings what looks like a slip
     * @param carried the input as hidden fields
     */
    @CheckedTemplate(basePath = "restriction", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RestrictionPreview(
            Frame frame,
            String mission,
            RestrictionRow restriction,
            @Nullable MapBox map,
            List<String> notes,
            List<String> warnings,
            TouchedRequests touched,
            List<Fact> carried)
            implements TemplateInstance {}

    @GET
    @Path("/new")
    public Response askNew(@RestQuery @Nullable String mission) {
        var where = mission == null || mission.isEmpty() ? first() : open(mission);
        var form = new PrefilledFields()
                .put(RestrictionFields.MISSION, where.code())
                .form();
        return visit.page(page(form, where, null));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(MultipartFormDataInput body) {
        var posted = RestrictionFields.posted(body);
        var mission = open(posted.text(RestrictionFields.MISSION));
        return answer(
                posted,
                mission,
                null,
                (profile, rehearsed) ->
                        service.bring(visit.actor(), clock.now(), profile, rehearsed, Findings.noting()));
    }

    @GET
    @Path("/{id}/change")
    @Transactional
    public Response ask(UUID id) {
        var restriction = restrictions.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        var mission = open(restriction.mission().code());
        var form = RestrictionFields.prefilled(restriction.profile())
                .put(SeenVersion.POINTER, restriction.version())
                .form();
        return visit.page(page(form, mission, ChangedRestriction.of(restriction)));
    }

    @POST
    @Path("/{id}/change")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(UUID id, MultipartFormDataInput body) {
        var restriction = restrictions.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        var mission = open(restriction.mission().code());
        var posted = RestrictionFields.posted(body);
        return answer(
                posted,
                mission,
                ChangedRestriction.of(restriction),
                (profile, rehearsed) -> service.change(
                        visit.actor(),
                        clock.now(),
                        id,
                        recorded -> {
                            SeenVersion.check(posted, restrictions.findById(id).version());
                            return RestrictionFields.withRecordedArea(profile, recorded);
                        },
                        rehearsed,
                        Findings.noting()));
    }

    /**
     * Shows the form again or the preview, or makes the change and redirects to the page of the restriction.
     *
     * @param act makes the change, or only tries it
     */
    private Response answer(
            PostedFields posted,
            Mission mission,
            @Nullable ChangedRestriction changed,
            BiFunction<RestrictionProfile, Boolean, Restricted> act) {
        var action = posted.text("action");
        if ("back".equals(action)) {
            return visit.page(page(Form.of(posted.fields()), mission, changed));
        }
        var rehearsed = !"put".equals(action);
        try {
            var pasted = PastedZone.read(posted);
            var profile = RestrictionFields.read(posted, pasted);
            posted.refuseIfAny();
            var restricted = act.apply(profile, rehearsed);
            return rehearsed
                    ? visit.page(preview(restricted, pasted, mission, posted))
                    : Response.seeOther(URI.create("/restrictions/" + restricted.id()))
                            .build();
        } catch (Refused refused) {
            var form = Form.refused(posted.fields(), FaultPointers.area(refused), visit.wording());
            return visit.again(page(form, mission, changed), refused);
        }
    }

    private RestrictionPreview preview(
            Restricted restricted, @Nullable ReadZone pasted, Mission mission, PostedFields posted) {
        var wording = visit.wording();
        var notes = new ArrayList<>(restricted.notes());
        if (pasted != null) {
            notes.addAll(pasted.notes());
        }
        return new RestrictionPreview(
                visit.frame(),
                mission.code(),
                RestrictionRow.of(restricted.restriction(), wording),
                maps.of(restricted.restriction(), restricted.touched(), wording)
                        .map(DrawableMap::box)
                        .orElse(null),
                wording.say(notes),
                restricted.warnings().stream()
                        .map(warning -> wording.say(warning.detail()))
                        .toList(),
                TouchedRequests.of(restricted.touched(), wording),
                RestrictionFields.carried(posted.fields()));
    }

    private RestrictionForm page(Form form, Mission mission, @Nullable ChangedRestriction changed) {
        var frame = visit.frame();
        return new RestrictionForm(
                frame,
                form.in(mission.timeZone()),
                mission.code(),
                frame.choices().sectors(mission, form.fields().getOrDefault("/sectors", List.of())),
                changed);
    }

    /** @throws Refused as not found, or as forbidden if the user may not record restrictions */
    private Mission open(@Nullable String code) {
        var mission = missions.of(visit.actor(), code);
        if (!RestrictionService.isOpenTo(visit.actor(), mission.code())) {
            throw forbidden();
        }
        return mission;
    }

    private Mission first() {
        return missions.visibleTo(visit.actor()).stream()
                .map(Mission::code)
                .filter(code -> RestrictionService.isOpenTo(visit.actor(), code))
                .findFirst()
                .map(this::open)
                .orElseThrow(RestrictionFormPages::forbidden);
    }

    private static Refused forbidden() {
        return new Refused(Refusal.FORBIDDEN, Sentence.of("refused.restrict"));
    }
}
