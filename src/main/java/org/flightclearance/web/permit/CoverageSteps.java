package org.flightclearance.web.permit;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.PermitService.Permitted;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The steps of a form that changes a permit. If that changes the coverage of requests, they are shown before it is done. */
@ApplicationScoped
class CoverageSteps {

    private static final int MOST_ROWS = 50;

    private final Visit visit;

    CoverageSteps(Visit visit) {
        this.visit = visit;
    }

    /**
     * The requests whose coverage would change.
     *
     * @param count how many there are
     * @param flights the first of them
     * @param carried the input as hidden fields
     */
    @CheckedTemplate(basePath = "permit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PermitPreview(Frame frame, String number, int count, List<FlightRow> flights, List<Fact> carried)
            implements TemplateInstance {}

    /**
     * Shows the form again or the requests, or makes the change and goes to the page of the permit.
     *
     * @param form the page of the form
     * @param change makes the change, or only tries it
     */
    Response take(PostedFields posted, Function<Form, TemplateInstance> form, Function<Boolean, Permitted> change) {
        var action = posted.text(PermitFields.ACTION);
        if ("back".equals(action)) {
            return visit.page(form.apply(Form.of(posted.fields())));
        }
        try {
            var tried = change.apply(true);
            posted.refuseIfAny();
            if (!tried.changes().isEmpty() && !"put".equals(action)) {
                return visit.page(preview(tried, posted));
            }
            var made = change.apply(false);
            return Response.seeOther(URI.create("/permits/" + made.permit().id()))
                    .build();
        } catch (Refused refused) {
            posted.faults(PermitFields.inForm(refused));
            return visit.again(
                    form.apply(Form.refused(posted.fields(), all(posted, refused), visit.wording())), refused);
        }
    }

    /** With the values of the form that could not be read. */
    private static Refused all(PostedFields posted, Refused refused) {
        if (refused.refusal() == Refusal.STALE_VERSION) {
            // Said first: sending the form again will save it
            return refused;
        }
        try {
            posted.refuseIfAny();
            return refused;
        } catch (Refused unreadable) {
            return unreadable;
        }
    }

    private PermitPreview preview(Permitted tried, PostedFields posted) {
        return new PermitPreview(
                visit.frame(),
                tried.permit().number(),
                tried.changes().size(),
                tried.changes().stream()
                        .limit(MOST_ROWS)
                        .map(change -> FlightRow.of(change, visit.wording()))
                        .toList(),
                PermitFields.carried(posted.fields()));
    }
}
