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
import org.flightclearance.request.RequestService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.FilingFields;
import org.flightclearance.web.filing.LegButtons;
import org.flightclearance.web.filing.LegFields;
import org.flightclearance.web.filing.OfferedAerodromes;
import org.flightclearance.web.filing.OpenRequests;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Amending a request in place. */
@Path("/requests/{reference}/amend")
@Authenticated
@FormAuthentication
public class AmendPage {

    private final Visit visit;
    private final UtcClock clock;
    private final OpenRequests open;
    private final RequestService service;
    private final OfferedAerodromes aerodromes;

    AmendPage(Visit visit, UtcClock clock, OpenRequests open, RequestService service, OfferedAerodromes aerodromes) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.service = service;
        this.aerodromes = aerodromes;
    }

    /**
     * The form.
     *
     * @param sent whether it was sent, so that little can be amended in place
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
        var filled = new PrefilledFields().put(SeenField.POINTER, SeenField.of(request, now));
        FilingFields.ALONE.fill(filled, request.asFiled());
        return visit.page(page(request, new PostedFields(filled.fields()), filled.form(), now));
    }

    @POST
    public Response amend(String reference, MultivaluedMap<String, String> posted) {
        var now = clock.now();
        var typed = new PostedFields(posted);
        var request = open.readable(reference);
        if (LegButtons.press(typed, FilingFields.ALONE)) {
            return visit.page(page(request, typed, Form.of(typed.fields()), now));
        }
        aerodromes.putCodes(typed, FilingFields.ALONE);
        try {
            var seen = SeenField.read(typed);
            var amended = FilingFields.ALONE.read(typed, request.asFiled());
            typed.refuseIfAny();
            service.amend(visit.actor(), now, reference, amended, seen);
            return Response.seeOther(URI.create("/requests/" + reference + "?done=amend"))
                    .build();
        } catch (Refused refused) {
            SeenField.renew(typed, refused, request, now);
            var form = Form.refused(typed.fields(), refused, visit.wording());
            return visit.again(page(request, typed, form, now), refused);
        }
    }

    private Amendment page(FlightRequest request, PostedFields typed, Form form, Instant now) {
        var frame = visit.frame();
        return new Amendment(
                frame,
                form,
                RequestRow.of(request, now, visit.wording()),
                request.isSent(),
                FilingFields.ALONE,
                FilingFields.ALONE.legs(typed),
                aerodromes.to(request.mission()),
                frame.choices().names(request.mission().sectors()));
    }
}
