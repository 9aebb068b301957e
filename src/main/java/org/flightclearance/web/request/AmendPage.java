package org.flightclearance.web.request;

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

import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.check.RecordedNames;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.web.filing.AerodromeSuggestions;
import org.flightclearance.web.filing.FilingFields;
import org.flightclearance.web.filing.LegFields;
import org.flightclearance.web.filing.TypedPlaces;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Amends a request in place. */
@Path("/requests/{reference}/amend")
@Authenticated
@FormAuthentication
public class AmendPage {

    private final Visit visit;
    private final EditingForm editing;
    private final RequestService service;
    private final AerodromeSuggestions aerodromes;
    private final TypedPlaces places;

    AmendPage(
            Visit visit,
            EditingForm editing,
            RequestService service,
            AerodromeSuggestions aerodromes,
            TypedPlaces places) {
        this.visit = visit;
        this.editing = editing;
        this.service = service;
        this.aerodromes = aerodromes;
        this.places = places;
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
        return editing.open(
                Move.AMEND, reference, (request, form) -> FilingFields.ALONE.fill(form, request.asFiled()), this::page);
    }

    @POST
    public Response amend(String reference, MultivaluedMap<String, String> body) {
        return editing.post(Move.AMEND, reference, new PostedFields(body), FilingFields.ALONE, this::amend, this::page);
    }

    private void amend(FlightRequest request, PostedFields posted, SeenState seen, Instant now) {
        var amended = FilingFields.ALONE.read(posted, request.asFiled());
        service.amend(visit.actor(), now, request.reference(), amended, seen, posted.findings());
    }

    private Amendment page(FlightRequest request, PostedFields posted, Form form, Instant now) {
        var frame = visit.frame();
        return new Amendment(
                frame,
                form.in(request.mission().timeZone()).saying(places.words(posted, FilingFields.ALONE)),
                RequestRow.of(request, now, visit.wording()),
                request.isSent(),
                FilingFields.ALONE,
                FilingFields.ALONE.legs(posted),
                aerodromes.to(request.mission()),
                frame.choices()
                        .sectors(request.mission(), RecordedNames.of(request).sectors()));
    }
}
