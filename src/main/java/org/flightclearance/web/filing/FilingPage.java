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
import org.flightclearance.request.Move;
import org.flightclearance.request.filing.FiledForms;
import org.flightclearance.request.filing.FiledForms.SentForm;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.FormDrafts;
import org.flightclearance.web.form.FormKeys;
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
    private static final String READ_LINE = "read-line";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final AccessibleRequests requests;
    private final FilingService service;
    private final FilingForms forms;
    private final TypedPlaces places;
    private final QuickAdd quickAdd;
    private final FilingForecast forecast;
    private final FormDrafts drafts;
    private final FiledForms filed;

    FilingPage(
            Visit visit,
            UtcClock clock,
            Missions missions,
            AccessibleRequests requests,
            FilingService service,
            FilingForms forms,
            TypedPlaces places,
            QuickAdd quickAdd,
            FilingForecast forecast,
            FormDrafts drafts,
            FiledForms filed) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.requests = requests;
        this.service = service;
        this.forms = forms;
        this.places = places;
        this.quickAdd = quickAdd;
        this.forecast = forecast;
        this.drafts = drafts;
        this.filed = filed;
    }

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
            return visit.page(forms.of(
                    missionOf(posted),
                    posted,
                    Form.of(posted.fields()),
                    kept ? FilingForms.Notes.KEPT : FilingForms.Notes.NONE));
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
        var prefilled = new PrefilledFields()
                .put("/mission", where.code())
                .put(FormKeys.FIELD, FormKeys.fresh())
                .near(clock.now(), where.timeZone());
        if (model != null) {
            FilingFields.ALONE.fill(prefilled, model);
            prefilled.put("/repeats", model.repeats()).put("/amends", model.amends());
        }
        return visit.page(forms.of(
                where, new PostedFields(prefilled.fields()), prefilled.form(), FilingForms.Notes.copied(copy)));
    }

    /** The request that the form is prefilled from; null for an empty form. */
    private @Nullable Filing model(@Nullable String copy, @Nullable String repeats, @Nullable String amends) {
        var reference = amends != null ? amends : repeats != null ? repeats : copy;
        if (reference == null) {
            return null;
        }
        var old = requests.readable(reference);
        var sector = old.mission().presentSector(old.sector());
        // A request that amends another is for all that the other asked for
        var filed = (reference.equals(amends) ? old.asFiled() : old.asFlown()).with(one -> one.sector(sector));
        return reference.equals(copy)
                ? FilingInput.copyOf(filed, clock.now())
                : FilingInput.modelledOn(filed, repeats, amends);
    }

    private Response tooLong(Mission mission, PostedFields posted) {
        var refused = Refused.at("/remarks", "fault.draft_too_long");
        var form = Form.refused(posted.fields(), refused, visit.wording());
        return visit.again(forms.of(mission, posted, form, FilingForms.Notes.NONE), refused);
    }

    @POST
    public Response file(MultivaluedMap<String, String> body) {
        var now = clock.now();
        var posted = new PostedFields(body);
        var mission = missionOf(posted);
        var action = posted.text("action");
        if (KEEP.equals(action)) {
            return drafts.keep(posted, now)
                    ? Response.seeOther(URI.create(FormDrafts.addressOf(posted) + "&kept=true"))
                            .build()
                    : tooLong(mission, posted);
        }
        if (READ_LINE.equals(action)) {
            return readLine(mission, posted, now);
        }
        var unknown = places.read(mission, posted, FilingFields.ALONE);
        if (LegButtons.press(posted, FilingFields.ALONE)) {
            drafts.keep(posted, now);
            return visit.page(forms.of(mission, posted, Form.of(posted.fields()), FilingForms.Notes.NONE));
        }
        try {
            if (CHECK.equals(action)) {
                unknown.addTo(posted);
                return check(mission, posted, now);
            }
            return file(mission, posted, now);
        } catch (Refused refused) {
            drafts.keep(posted, now);
            var form = Form.refused(posted.fields(), unknown.in(refused), visit.wording());
            return visit.again(forms.of(mission, posted, form, FilingForms.Notes.NONE), refused);
        }
    }

    /** Fills the form from the pasted text, and files nothing. */
    private Response readLine(Mission mission, PostedFields posted, Instant now) {
        try {
            var notes = FilingForms.Notes.filled(quickAdd.fill(mission, posted, now));
            places.read(mission, posted, FilingFields.ALONE);
            drafts.keep(posted, now);
            return visit.page(forms.of(mission, posted, Form.of(posted.fields()), notes));
        } catch (Refused nothing) {
            drafts.keep(posted, now);
            var form = Form.refused(posted.fields(), nothing, visit.wording());
            return visit.again(forms.of(mission, posted, form, FilingForms.Notes.NONE), nothing);
        }
    }

    private Mission missionOf(PostedFields posted) {
        var mission = missions.of(visit.actor(), posted.text("/mission"));
        Move.FILE.checkRole(visit.actor(), mission.code());
        return mission;
    }

    private Response file(Mission mission, PostedFields posted, Instant now) {
        var form = FormKeys.of(posted);
        var references = filed.of(visit.actor(), form).orElseGet(() -> filed(mission, posted, form, now));
        drafts.filed(posted);
        return Response.seeOther(URI.create("/requests/" + references.get(0) + "/filed"))
                .build();
    }

    private List<String> filed(Mission mission, PostedFields posted, @Nullable SentForm form, Instant now) {
        var filing = FilingInput.read(posted, mission);
        try (var prepared = service.prepare(visit.actor(), now, filing, posted.findings())) {
            return filed.once(
                    visit.actor(),
                    now,
                    form,
                    () -> List.of(service.file(prepared).reference()));
        }
    }

    /** Shows the forecast of the deadline, and files nothing. */
    private Response check(Mission mission, PostedFields posted, Instant now) {
        var filing = FilingInput.read(posted, mission);
        var box = forecast.of(mission, filing, now, posted.findings());
        drafts.keep(posted, now);
        return visit.page(forms.of(mission, posted, Form.of(posted.fields()), FilingForms.Notes.forecast(box)));
    }
}
