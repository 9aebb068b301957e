package org.flightclearance.web.filing;

import java.time.Instant;
import java.util.List;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.exchange.flightplan.FlightPlan;
import org.flightclearance.mission.Missions;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.FormDrafts;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Visit;

/** The button of the form that fills it from a pasted flight plan, and files nothing. */
@Path("/requests/new/flight-plan")
@Authenticated
@FormAuthentication
public class FlightPlanPage {

    private static final String PLAN = "/flight_plan";
    private static final String NOTES = "plan-notes";
    private static final String REMARKS = "/remarks";

    private final Visit visit;
    private final UtcClock clock;
    private final Missions missions;
    private final FilingForms forms;
    private final FormDrafts drafts;

    FlightPlanPage(Visit visit, UtcClock clock, Missions missions, FilingForms forms, FormDrafts drafts) {
        this.visit = visit;
        this.clock = clock;
        this.missions = missions;
        this.forms = forms;
        this.drafts = drafts;
    }

    @POST
    public Response fill(MultivaluedMap<String, String> body) {
        var now = clock.now();
        var posted = new PostedFields(body);
        var mission = missions.of(visit.actor(), posted.text("/mission"));
        Move.FILE.checkRole(visit.actor(), mission.code());
        posted.fields().remove(NOTES);
        try {
            var plan = read(posted, now);
            fill(posted, plan);
            drafts.keep(posted, now);
            // After the draft: they are of no use when it is opened again
            posted.fields().put(NOTES, visit.wording().say(plan.notes()));
            return visit.page(forms.of(mission, posted, Form.of(posted.fields()), FilingForms.Notes.NONE));
        } catch (Refused refused) {
            drafts.keep(posted, now);
            var shown = Form.refused(posted.fields(), FaultPointers.all(refused, PLAN), visit.wording());
            return visit.again(forms.of(mission, posted, shown, FilingForms.Notes.NONE), refused);
        }
    }

    private static FlightPlan read(PostedFields posted, Instant now) {
        var text = posted.text(PLAN);
        posted.refuseIfAny();
        return FlightPlan.read(text == null ? "" : text, now);
    }

    /** What the flight plan does not say stays as it was typed, except that its legs replace all others. */
    private static void fill(PostedFields posted, FlightPlan plan) {
        var fields = posted.fields();
        fields.keySet().removeIf(pointer -> pointer.startsWith("/legs/"));
        var remarks = plan.remarksBeside(posted.text(REMARKS));
        var prefilled = new PrefilledFields();
        FilingFields.ALONE.fill(prefilled, plan.filing());
        fields.putAll(prefilled.fields());
        fields.put(REMARKS, List.of(remarks));
        fields.remove(PLAN);
    }
}
