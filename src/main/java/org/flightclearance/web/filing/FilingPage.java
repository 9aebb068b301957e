package org.flightclearance.web.filing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.mission.Mission;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Filing;
import org.flightclearance.request.FilingService;
import org.flightclearance.request.Move;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.FormDrafts;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The form for filing a request: a new one, a copy, a repetition, or one that amends another. */
@Path("/requests/new")
@Authenticated
@FormAuthentication
public class FilingPage {

    private static final String CHECK = "check";
    private static final String KEEP = "keep";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final AccessibleRequests requests;
    private final FilingService service;
    private final AerodromeSuggestions aerodromes;
    private final FilingForecast forecast;
    private final FormDrafts drafts;

    FilingPage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            AccessibleRequests requests,
            FilingService service,
            AerodromeSuggestions aerodromes,
            FilingForecast forecast,
            FormDrafts drafts) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.requests = requests;
        this.service = service;
        this.aerodromes = aerodromes;
        this.forecast = forecast;
        this.drafts = drafts;
    }

    /**
     * The form.
     *
     * @param copied reference of the request that the form is a copy of; null: it is not a copy
     * @param kept whether the input has just been saved as a draft
     * @param drafts drafts that the user can continue; only shown in a fresh form
     * @param forecast forecast of the deadline; null if the user has not asked for it
     */
    @CheckedTemplate(basePath = "filing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FilingForm(
            Frame frame,
            Form form,
            String mission,
            FilingFields fields,
            List<LegFields> legs,
            List<Choices.Choice> aerodromes,
            List<Choices.Choice> sectors,
            List<Choices.Choice> authorities,
            @Nullable String copied,
            boolean kept,
            List<FormDrafts.DraftRow> drafts,
            @Nullable ForecastBox forecast)
            implements TemplateInstance {}

    /** The choice of a mission before the form, if the account may file in several missions or in none. */
    @CheckedTemplate(basePath = "filing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FilingMission(Frame frame, List<Choices.Choice> missions, List<FormDrafts.DraftRow> drafts)
            implements TemplateInstance {}

    @GET
    public Response ask(
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String copy,
            @RestQuery @Nullable String repeats,
            @RestQuery @Nullable String amends,
            @RestQuery @Nullable String draft,
            @RestQuery boolean kept) {
        if (draft != null) {
            var posted = drafts.open(draft).orElseThrow(Refused::notFound);
            return visit.page(page(missionOf(posted), posted, Form.of(posted.fields()), null, kept, null));
        }
        var model = model(copy, repeats, amends);
        var open = missions.visibleTo(visit.actor()).stream()
                .filter(one -> Move.FILE.permission().isGrantedTo(visit.actor(), one.code()))
                .toList();
        var code = model == null ? mission : model.mission();
        if (code == null && open.size() != 1) {
            return visit.page(new FilingMission(
                    visit.frame(),
                    open.stream()
                            .map(one -> new Choices.Choice(one.code(), one.name()))
                            .toList(),
                    drafts.rows()));
        }
        var where = code == null ? open.get(0) : missions.of(visit.actor(), code);
        Move.FILE.checkRole(visit.actor(), where.code());
        var prefilled = new PrefilledFields().put("/mission", where.code());
        if (model != null) {
            FilingFields.ALONE.fill(prefilled, model);
            prefilled.put("/repeats", model.repeats()).put("/amends", model.amends());
        }
        return visit.page(page(where, new PostedFields(prefilled.fields()), prefilled.form(), copy, false, null));
    }

    /** The request that the form is prefilled from; null for an empty form. */
    private @Nullable Filing model(@Nullable String copy, @Nullable String repeats, @Nullable String amends) {
        var reference = amends != null ? amends : repeats != null ? repeats : copy;
        if (reference == null) {
            return null;
        }
        var filed = requests.readable(reference).asFiled();
        return reference.equals(copy)
                ? FilingInput.copyOf(filed, clock.now())
                : FilingInput.modelledOn(filed, repeats, amends);
    }

    @POST
    public Response file(MultivaluedMap<String, String> body) {
        var now = clock.now();
        var posted = new PostedFields(body);
        var mission = missionOf(posted);
        var action = posted.text("action");
        if (LegButtons.press(posted, FilingFields.ALONE)) {
            drafts.keep(posted, now);
            return visit.page(page(mission, posted, Form.of(posted.fields()), null, false, null));
        }
        if (KEEP.equals(action)) {
            drafts.keep(posted, now);
            return Response.seeOther(URI.create(FormDrafts.addressOf(posted) + "&kept=true"))
                    .build();
        }
        try {
            return CHECK.equals(action) ? check(mission, posted, now) : file(mission, posted, now);
        } catch (Refused refused) {
            drafts.keep(posted, now);
            var form = Form.refused(posted.fields(), refused, visit.wording());
            return visit.again(page(mission, posted, form, null, false, null), refused);
        }
    }

    private Mission missionOf(PostedFields posted) {
        var mission = missions.of(visit.actor(), posted.text("/mission"));
        Move.FILE.checkRole(visit.actor(), mission.code());
        return mission;
    }

    private Response file(Mission mission, PostedFields posted, Instant now) {
        aerodromes.putCodes(posted, FilingFields.ALONE);
        var filed = service.file(visit.actor(), now, FilingInput.read(posted, mission));
        drafts.filed(posted);
        return Response.seeOther(URI.create("/requests/" + filed.reference() + "/filed"))
                .build();
    }

    /** Shows the forecast of the deadline, and files nothing. */
    private Response check(Mission mission, PostedFields posted, Instant now) {
        var box = forecast.of(mission, FilingInput.read(posted, mission), now);
        drafts.keep(posted, now);
        return visit.page(page(mission, posted, Form.of(posted.fields()), null, false, box));
    }

    FilingForm page(
            Mission mission,
            PostedFields posted,
            Form form,
            @Nullable String copied,
            boolean kept,
            @Nullable ForecastBox forecast) {
        var address = FormDrafts.addressOf(posted);
        boolean fresh = address.equals(FormDrafts.ADDRESS);
        // The language switch must come back to the draft, so that the input is not lost
        var frame = fresh ? visit.frame() : visit.frameOf(address);
        return new FilingForm(
                frame,
                form.in(mission.timeZone()),
                mission.code(),
                FilingFields.ALONE,
                FilingFields.ALONE.legs(posted),
                aerodromes.to(mission),
                frame.choices().names(mission.sectors()),
                frame.choices().names(mission.authorities()),
                copied,
                kept,
                fresh && copied == null ? drafts.rows() : List.of(),
                forecast);
    }
}
