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

import org.flightclearance.refusal.Refused;
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

/** Corrects recorded values: the form has all fields of a request and the reason for the correction. */
@Path("/requests/{reference}/correct")
@Authenticated
@FormAuthentication
public class CorrectPage {

    private final Visit visit;
    private final EditingForm editing;
    private final RequestService service;
    private final AerodromeSuggestions aerodromes;
    private final TypedPlaces places;

    CorrectPage(
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

    /** The form. */
    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record CorrectionForm(
            Frame frame,
            Form form,
            RequestRow request,
            FilingFields fields,
            List<LegFields> legs,
            List<Choices.Choice> aerodromes,
            List<CorrectionFields.RecordedAnswer> answers,
            List<Choices.Choice> sectors,
            List<Choices.Choice> authorities)
            implements TemplateInstance {}

    @GET
    public Response ask(String reference) {
        return editing.open(
                Move.CORRECT, reference, (request, form) -> new CorrectionFields(request).fill(form), this::page);
    }

    @POST
    public Response correct(String reference, MultivaluedMap<String, String> body) {
        return editing.post(
                Move.CORRECT, reference, new PostedFields(body), FilingFields.OF_CORRECTION, this::correct, this::page);
    }

    private void correct(FlightRequest request, PostedFields posted, SeenState seen, Instant now) {
        var fields = new CorrectionFields(request);
        var correction = fields.read(posted);
        try {
            service.correct(visit.actor(), now, request.reference(), correction, seen, posted.findings());
        } catch (Refused refused) {
            throw fields.inForm(refused, posted);
        }
    }

    private CorrectionForm page(FlightRequest request, PostedFields posted, Form form, Instant now) {
        var frame = visit.frame();
        var recorded = RecordedNames.of(request);
        return new CorrectionForm(
                frame,
                form.in(request.mission().timeZone()).saying(places.words(posted, FilingFields.OF_CORRECTION)),
                RequestRow.of(request, now, visit.wording()),
                FilingFields.OF_CORRECTION,
                FilingFields.OF_CORRECTION.legs(posted),
                aerodromes.to(request.mission()),
                new CorrectionFields(request).answers(visit.wording()),
                frame.choices().sectors(request.mission(), recorded.sectors()),
                frame.choices().authorities(List.of(request.mission()), recorded.authorities()));
    }
}
