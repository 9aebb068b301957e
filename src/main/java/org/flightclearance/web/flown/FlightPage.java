package org.flightclearance.web.flown;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

import org.flightclearance.execution.FlightCause;
import org.flightclearance.execution.FlightOutcome;
import org.flightclearance.execution.LegExecution;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.flown.FlightReport;
import org.flightclearance.request.flown.FlightReport.FlownLeg;
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

/** The form of what became of a flight, leg by leg. */
@Path("/requests/{reference}/flight")
@Authenticated
@FormAuthentication
public class FlightPage {

    /** Minutes; a week. */
    private static final int LONGEST_HOLD = 10_080;

    private static final Pattern OF_LEG = Pattern.compile("/legs/(\\d{1,3})(/.*)?");

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final ExecutionService service;

    FlightPage(Visit visit, UtcClock clock, AccessibleRequests open, ExecutionService service) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.service = service;
    }

    /** A leg of the form. */
    public record LegPart(String pointer, String words) {}

    /** The form. */
    @CheckedTemplate(basePath = "flown", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FlightForm(Frame frame, Form form, RequestRow request, List<LegPart> legs)
            implements TemplateInstance {}

    @GET
    public Response ask(String reference) {
        var now = clock.now();
        var request = open.forMove(Move.FLIGHT, reference, now);
        var form = new PrefilledFields()
                .put(SeenField.POINTER, SeenField.of(request, now))
                .near(request.derived().departureAt(), request.mission().timeZone());
        for (var leg : request.executed().legs()) {
            fill(form, leg);
        }
        return visit.page(page(request, form.form(), now));
    }

    private static void fill(PrefilledFields form, LegExecution leg) {
        var under = under(leg.leg());
        var flight = leg.flight();
        if (flight != null) {
            form.put(under + "/outcome", flight.outcome())
                    .put(under + "/cause", flight.cause())
                    .put(under + "/off_block_at", flight.offBlockAt())
                    .put(under + "/on_block_at", flight.onBlockAt())
                    .put(under + "/held_minutes", flight.heldMinutes())
                    .put(under + "/note", flight.note());
        }
    }

    @POST
    public Response make(String reference, MultivaluedMap<String, String> body) {
        var now = clock.now();
        var posted = new PostedFields(body);
        var given = new ArrayList<@Nullable FlownLeg>();
        try {
            read(posted, open.readable(reference), given);
            posted.refuseIfAny();
            service.flight(
                    visit.actor(),
                    now,
                    reference,
                    new FlightReport(reference, given),
                    SeenField.read(posted),
                    posted.findings());
            return Response.seeOther(URI.create("/requests/" + reference + "?done=flight"))
                    .build();
        } catch (Refused refused) {
            var request = open.readable(reference);
            SeenField.renew(posted, refused, request, now);
            int first = request.grantedLegs().stream().findFirst().orElse(1);
            var shown = FaultPointers.each(refused, pointer -> inForm(pointer, given, first));
            return visit.again(page(request, Form.refused(posted.fields(), shown, visit.wording()), now), shown);
        }
    }

    /** Adds the legs that are filled in. */
    private static void read(PostedFields posted, FlightRequest request, List<@Nullable FlownLeg> given) {
        for (int leg : request.grantedLegs()) {
            var under = under(leg);
            var known = request.executed().leg(leg).map(LegExecution::flight).orElse(null);
            var flown = new FlownLeg(
                    leg,
                    posted.choice(under + "/outcome", FlightOutcome.class),
                    posted.choice(under + "/cause", FlightCause.class),
                    posted.instant(under + "/off_block_at", known == null ? null : known.offBlockAt()),
                    posted.instant(under + "/on_block_at", known == null ? null : known.onBlockAt()),
                    posted.wholeNumber(under + "/held_minutes", LONGEST_HOLD),
                    posted.text(under + "/note"));
            if (!flown.equals(new FlownLeg(leg, null, null, null, null, null, null))) {
                given.add(flown);
            }
        }
    }

    private static String under(int leg) {
        return "/legs/" + (leg - 1) + "/flight";
    }

    /** Where the form shows a fault of a report. A report without legs is shown at the first leg of the form. */
    private static String inForm(String pointer, List<@Nullable FlownLeg> given, int first) {
        var ofLeg = OF_LEG.matcher(pointer);
        if (pointer.contains("/flight/") || !ofLeg.matches()) {
            return pointer.equals("/legs") ? under(first) + "/outcome" : pointer;
        }
        var leg = given.get(Integer.parseInt(ofLeg.group(1)));
        return leg == null || leg.leg() == null ? pointer : under(leg.leg()) + ofLeg.group(2);
    }

    private FlightForm page(FlightRequest request, Form form, Instant now) {
        return new FlightForm(
                visit.frame(),
                form.in(request.mission().timeZone()),
                RequestRow.of(request, now, visit.wording()),
                LegChoices.of(request).stream().map(FlightPage::part).toList());
    }

    private static LegPart part(Choices.Choice leg) {
        return new LegPart(under(Integer.parseInt(leg.value())), leg.words());
    }
}
