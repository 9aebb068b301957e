package org.flightclearance.web.request;

import java.net.URI;
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
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Says which legs are granted, and goes on with them. The others are dropped. */
@Path("/requests/{reference}/granted_legs")
@Authenticated
@FormAuthentication
public class GrantedLegsPage {

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final RequestService service;

    GrantedLegsPage(Visit visit, UtcClock clock, AccessibleRequests open, RequestService service) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.service = service;
    }

    /**
     * The page.
     *
     * @param kept the granted legs, by number and places
     * @param dropped the others
     */
    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record GrantedLegs(Frame frame, Form form, RequestRow request, List<String> kept, List<String> dropped)
            implements TemplateInstance {}

    @GET
    public Response ask(String reference) {
        var now = clock.now();
        var request = open.forMove(Move.GRANTED_LEGS, reference, now);
        var form = new PrefilledFields().put(SeenField.POINTER, SeenField.of(request, now));
        return visit.page(page(request, form.form()));
    }

    @POST
    public Response make(String reference, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var now = clock.now();
        try {
            service.keepGrantedLegs(visit.actor(), now, reference, SeenField.read(posted));
            return Response.seeOther(URI.create("/requests/" + reference + "?done=granted_legs"))
                    .build();
        } catch (Refused refused) {
            var request = open.readable(reference);
            SeenField.renew(posted, refused, request, now);
            return visit.again(page(request, Form.refused(posted.fields(), refused, visit.wording())), refused);
        }
    }

    private GrantedLegs page(FlightRequest request, Form form) {
        var granted = request.grantedLegs();
        return new GrantedLegs(
                visit.frame(),
                form,
                RequestRow.of(request, clock.now(), visit.wording()),
                granted.stream().map(leg -> ReplyFields.words(request, leg)).toList(),
                request.legsLeft().stream()
                        .filter(leg -> !granted.contains(leg))
                        .map(leg -> ReplyFields.words(request, leg))
                        .toList());
    }
}
