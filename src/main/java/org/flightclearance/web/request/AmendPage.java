package org.flightclearance.web.request;

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

import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.RecordedNames;
import org.flightclearance.request.RequestService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.filing.AerodromeSuggestions;
import org.flightclearance.web.filing.FilingFields;
import org.flightclearance.web.filing.LegButtons;
import org.flightclearance.web.filing.LegFields;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Amends a request in place. */
@Path("/requests/{reference}/amend")
@Authenticated
@FormAuthentication
public class AmendPage {

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final RequestService service;
    private final AerodromeSuggestions aerodromes;

    AmendPage(
            Visit visit,
            UtcClock clock,
            AccessibleRequests open,
            RequestService service,
            AerodromeSuggestions aerodromes) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.service = service;
        this.aerodromes = aerodromes;
    }

    /**
     * The form.
     *
     * @param sent whether it was sent; then only a few fields can be amended in place
     */
    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Amendment(
            Frame frame,
            Form form,
            RequestRow request,
            boolean sent,
            FilingFields fields,
            List<LegFields> legs,
            List<Choices.Choice> aerodromes,
            List<Choices.Choice> sectors)
            implements TemplateInstance {}

    @GET
    public Response ask(String reference) {
        var now = clock.now();
        var request = open.forMove(Move.AMEND, reference, now);
        var prefilled = new PrefilledFields().put(SeenField.POINTER, SeenField.of(request, now));
        FilingFields.ALONE.fill(prefilled, request.asFiled());
        return visit.page(page(request, new PostedFields(prefilled.fields()), prefilled.form(), now));
    }

    @POST
    public Response amend(String reference, MultivaluedMap<String, String> body) {
        var now = clock.now();
        var posted = new PostedFields(body);
        var request = open.readable(reference);
        if (LegButtons.press(posted, FilingFields.ALONE)) {
            return visit.page(page(request, posted, Form.of(posted.fields()), now));
        }
        aerodromes.putCodes(posted, FilingFields.ALONE);
        try {
            var seen = SeenField.read(posted);
            var amended = FilingFields.ALONE.read(posted, request.asFiled());
            posted.refuseIfAny();
            service.amend(visit.actor(), now, reference, amended, seen);
            return Response.seeOther(URI.create("/requests/" + reference + "?done=amend"))
                    .build();
        } catch (Refused refused) {
            SeenField.renew(posted, refused, request, now);
            var form = Form.refused(posted.fields(), refused, visit.wording());
            return visit.again(page(request, posted, form, now), refused);
        }
    }

    private Amendment page(FlightRequest request, PostedFields posted, Form form, Instant now) {
        var frame = visit.frame();
        return new Amendment(
                frame,
                form,
                RequestRow.of(request, now, visit.wording()),
                request.isSent(),
                FilingFields.ALONE,
                FilingFields.ALONE.legs(posted),
                aerodromes.to(request.mission()),
                frame.choices()
                        .names(
                                request.mission().sectors(),
                                RecordedNames.of(request).sectors()));
    }
}
