package org.flightclearance.web.flown;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

import org.flightclearance.execution.GateOutcome;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.flown.GateReport;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/** The form of the release at the gate. */
@Path("/requests/{reference}/gate")
@Authenticated
@FormAuthentication
public class GatePage {

    private static final String UNDER = "/legs/gate";
    private static final String LEGS = UNDER + "/legs";

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final ExecutionService service;

    GatePage(Visit visit, UtcClock clock, AccessibleRequests open, ExecutionService service) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.service = service;
    }

    /**
     * The form.
     *
     * @param legs the legs to choose from; empty if there is only one
     */
    @CheckedTemplate(basePath = "flown", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record GateForm(Frame frame, Form form, RequestRow request, List<Choices.Choice> legs)
            implements TemplateInstance {}

    @GET
    public Response ask(String reference) {
        var now = clock.now();
        var request = open.forMove(Move.GATE, reference, now);
        var form = new PrefilledFields()
                .put(SeenField.POINTER, SeenField.of(request, now))
                .near(request.derived().departureAt(), request.mission().timeZone())
                .putAll(
                        LEGS,
                        LegChoices.of(request).stream()
                                .map(Choices.Choice::value)
                                .toList());
        return visit.page(page(request, form.form(), now));
    }

    @POST
    public Response make(String reference, MultivaluedMap<String, String> body) {
        var now = clock.now();
        var posted = new PostedFields(body);
        try {
            service.gate(
                    visit.actor(),
                    now,
                    reference,
                    read(posted, open.readable(reference)),
                    SeenField.read(posted),
                    posted.findings(pointer -> pointer.replaceFirst("^" + UNDER, "")));
            return Response.seeOther(URI.create("/requests/" + reference + "?done=gate"))
                    .build();
        } catch (Refused refused) {
            var request = open.readable(reference);
            SeenField.renew(posted, refused, request, now);
            var shown = FaultPointers.each(refused, pointer -> pointer.startsWith("/legs") ? LEGS : UNDER + pointer);
            return visit.again(page(request, Form.refused(posted.fields(), shown, visit.wording()), now), shown);
        }
    }

    private static GateReport read(PostedFields posted, FlightRequest request) {
        return new GateReport(
                posted.instant(UNDER + "/asked_at", null),
                posted.choice(UNDER + "/outcome", GateOutcome.class),
                posted.text(UNDER + "/by"),
                posted.instant(UNDER + "/at", null),
                request.grantedLegs().size() == 1 ? null : legs(posted, request));
    }

    /** The ticked legs; a number that is no leg of the request stays, to be refused. */
    private static List<@Nullable Integer> legs(PostedFields posted, FlightRequest request) {
        var known = request.grantedLegs();
        return new ArrayList<>(posted.several(LEGS).stream()
                .distinct()
                .map(text -> known.stream()
                        .filter(leg -> leg.toString().equals(text))
                        .findFirst()
                        .orElse(0))
                .toList());
    }

    private GateForm page(FlightRequest request, Form form, Instant now) {
        var legs = LegChoices.of(request);
        return new GateForm(
                visit.frame(),
                form.in(request.mission().timeZone()),
                RequestRow.of(request, now, visit.wording()),
                legs.size() == 1 ? List.of() : legs);
    }
}
