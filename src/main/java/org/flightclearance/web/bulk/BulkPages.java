package org.flightclearance.web.bulk;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.SendingField;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.bulk.BulkService;
import org.flightclearance.request.bulk.RepeatService;
import org.flightclearance.request.filing.FiledForms;
import org.flightclearance.request.filing.FiledForms.SentForm;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.filing.SendingFields;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.FormKeys;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/**
 * Withdraws, acknowledges or repeats the requests that the user has selected in a list: all that are still ticked, or
 * none.
 */
@Path("/selected/{what: withdraw|acknowledge|repeat}")
@Authenticated
@FormAuthentication
public class BulkPages {

    /** The references of the rows that are ticked. */
    private static final String TICKED = "request";

    /** The references of all rows of the form. */
    private static final String LISTED = "listed";

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final BulkService bulk;
    private final RepeatService repeats;
    private final FilingService filing;
    private final FiledForms filed;

    BulkPages(
            Visit visit,
            UtcClock clock,
            AccessibleRequests open,
            BulkService bulk,
            RepeatService repeats,
            FilingService filing,
            FiledForms filed) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.bulk = bulk;
        this.repeats = repeats;
        this.filing = filing;
        this.filed = filed;
    }

    /**
     * The form.
     *
     * @param what name of the move in lower case
     */
    @CheckedTemplate(basePath = "bulk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SelectedForm(Frame frame, Form form, String what, List<SelectedRow> rows)
            implements TemplateInstance {}

    /**
     * What was recorded.
     *
     * @param what name of the move in lower case; a repeat lists the new requests
     * @param sends whether the user may send the new requests
     */
    @CheckedTemplate(basePath = "bulk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SelectedDone(Frame frame, String what, List<RequestRow> requests, boolean sends)
            implements TemplateInstance {}

    @GET
    public Response ask(String what, @RestQuery List<String> request) {
        var now = clock.now();
        var move = BulkMove.named(what);
        var selected = request.stream().distinct().map(open::readable).toList();
        selected.forEach(
                one -> permission(move).checkRole(visit.actor(), one.mission().code()));
        var form = new PrefilledFields().putAll(TICKED, request).putAll(LISTED, request);
        if (move == BulkMove.REPEAT && !selected.isEmpty()) {
            RepeatFields.prefill(form, selected.get(0).mission(), now);
            form.put(FormKeys.FIELD, FormKeys.fresh());
        }
        return visit.page(page(form.form(), what, rows(request, request, now)));
    }

    @POST
    public Response make(String what, MultivaluedMap<String, String> body) {
        var now = clock.now();
        var posted = new PostedFields(body);
        var ticked = posted.several(TICKED);
        try {
            var done = make(BulkMove.named(what), new ArrayList<@Nullable String>(ticked), posted, now);
            var address = new StringBuilder("/selected/" + what + "/done");
            for (int i = 0; i < done.size(); i++) {
                address.append(i == 0 ? "?request=" : "&request=").append(done.get(i));
            }
            return Response.seeOther(URI.create(address.toString())).build();
        } catch (Refused refused) {
            var shown = refusedAtFields(BulkMove.named(what), refused, posted);
            var form = Form.refused(posted.fields(), shown, visit.wording());
            var rows = rows(posted.several(LISTED), ticked, now);
            return visit.again(page(form, what, rows), shown);
        }
    }

    /** Times are also said in the zone of the first request's mission. */
    private SelectedForm page(Form form, String what, List<SelectedRow> rows) {
        var zoned = rows.isEmpty()
                ? form
                : form.in(open.readable(rows.get(0).request().reference())
                        .mission()
                        .timeZone());
        return new SelectedForm(visit.frame(), zoned, what, rows);
    }

    /** @return the references of what was changed or filed */
    private List<String> make(BulkMove move, List<@Nullable String> references, PostedFields posted, Instant now) {
        var actor = visit.actor();
        return switch (move) {
            case WITHDRAW -> {
                var withdrawal = new Withdrawal(
                        posted.choice("/withdrawal/reason", WithdrawalReason.class),
                        posted.instant("/withdrawal/at", null));
                posted.refuseIfAny();
                yield references(bulk.withdraw(actor, now, references, withdrawal));
            }
            case ACKNOWLEDGE -> {
                var at = posted.instant(SendingFields.pointer(SendingField.ACKNOWLEDGED_AT), null);
                posted.refuseIfAny();
                yield references(bulk.acknowledge(actor, now, references, at));
            }
            case REPEAT -> {
                var form = FormKeys.of(posted);
                yield filed.of(actor, form).orElseGet(() -> repeated(references, posted, form, now));
            }
        };
    }

    private List<String> repeated(
            List<@Nullable String> references, PostedFields posted, @Nullable SentForm form, Instant now) {
        var actor = visit.actor();
        var days = RepeatFields.read(posted, now);
        try (var prepared = repeats.prepare(actor, now, references, days, posted.findings())) {
            return filed.once(actor, now, form, () -> references(filing.file(prepared)));
        }
    }

    private static List<String> references(List<FlightRequest> requests) {
        return requests.stream().map(FlightRequest::reference).toList();
    }

    @GET
    @Path("/done")
    public Response done(String what, @RestQuery List<String> request) {
        var now = clock.now();
        var done = request.stream().map(open::readable).toList();
        boolean sends = BulkMove.named(what) == BulkMove.REPEAT
                && done.stream().allMatch(one -> Move.SEND
                        .permission()
                        .isGrantedTo(visit.actor(), one.mission().code()));
        var rows = RequestRow.of(done, now, visit.wording());
        return visit.page(new SelectedDone(visit.frame(), what, rows, sends));
    }

    private static Refused refusedAtFields(BulkMove move, Refused refused, PostedFields posted) {
        return switch (move) {
            case WITHDRAW -> FaultPointers.withdrawal(refused);
            case ACKNOWLEDGE -> FaultPointers.acknowledgement(refused);
            case REPEAT -> RepeatFields.atFields(refused, posted);
        };
    }

    private static Move permission(BulkMove move) {
        return switch (move) {
            case WITHDRAW -> Move.WITHDRAW;
            case ACKNOWLEDGE -> Move.ACKNOWLEDGE;
            case REPEAT -> Move.FILE;
        };
    }

    /** A fault names the place of its request among those that were ticked. */
    private List<SelectedRow> rows(List<String> listed, List<String> ticked, Instant now) {
        var all = new LinkedHashSet<>(listed);
        all.addAll(ticked);
        return all.stream()
                .map(reference -> new SelectedRow(
                        RequestRow.of(open.readable(reference), now, visit.wording()),
                        ticked.contains(reference) ? "/requests/" + ticked.indexOf(reference) : ""))
                .toList();
    }
}
