package org.flightclearance.web.request;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.SeenState;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.filing.FilingFields;
import org.flightclearance.web.filing.LegButtons;
import org.flightclearance.web.filing.TypedPlaces;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;
import org.flightclearance.web.frame.Visit;

/** A form with all fields of a stored request: it opens prefilled, and is shown again if its move is refused. */
@RequestScoped
class EditingForm {

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests accessible;
    private final TypedPlaces places;

    EditingForm(Visit visit, UtcClock clock, AccessibleRequests accessible, TypedPlaces places) {
        this.visit = visit;
        this.clock = clock;
        this.accessible = accessible;
        this.places = places;
    }

    /** How the page of the form is made. */
    interface Page {
        TemplateInstance of(FlightRequest request, PostedFields posted, Form form, Instant now);
    }

    /** The move that the form makes. */
    interface Change {
        void make(FlightRequest request, PostedFields posted, SeenState seen, Instant now);
    }

    /** @throws Refused if the request is not open to the move */
    Response open(Move move, String reference, BiConsumer<FlightRequest, PrefilledFields> prefilling, Page page) {
        var now = clock.now();
        var request = accessible.forMove(move, reference, now);
        var prefilled = new PrefilledFields()
                .put(SeenField.POINTER, SeenField.of(request, now))
                .near(request.derived().departureAt(), request.mission().timeZone());
        prefilling.accept(request, prefilled);
        return visit.page(page.of(request, new PostedFields(prefilled.fields()), prefilled.form(), now));
    }

    Response post(Move move, String reference, PostedFields posted, FilingFields fields, Change change, Page page) {
        var now = clock.now();
        var request = accessible.readable(reference);
        var unknown = places.read(request.mission(), posted, fields);
        if (LegButtons.press(posted, fields)) {
            return visit.page(page.of(request, posted, Form.of(posted.fields()), now));
        }
        try {
            change.make(request, posted, SeenField.read(posted), now);
            return Response.seeOther(URI.create(
                            "/requests/" + reference + "?done=" + move.name().toLowerCase(Locale.ROOT)))
                    .build();
        } catch (Refused refused) {
            SeenField.renew(posted, refused, request, now);
            var form = Form.refused(posted.fields(), unknown.in(refused), visit.wording());
            return visit.again(page.of(request, posted, form, now), refused);
        }
    }
}
