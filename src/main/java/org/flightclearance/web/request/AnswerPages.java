package org.flightclearance.web.request;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import org.flightclearance.letter.LetterFileService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Prospect;
import org.flightclearance.request.Reply;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.SeenState;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.request.warning.Findings;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;
import org.flightclearance.web.frame.Visit;

/**
 * Records the answer to one request, or the revocation of its approval. If that changes a published report or looks like
 * a slip, a page says so before anything is recorded.
 */
@Path("/requests/{reference}/{move: answer|revoke}")
@Authenticated
@FormAuthentication
public class AnswerPages {

    /** The form field of the page that has said what will change. */
    private static final String CHECKED = "checked";

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final MoveForms forms;
    private final AnswerChecks checks;
    private final RequestService service;
    private final LetterFileService letters;

    AnswerPages(
            Visit visit,
            UtcClock clock,
            AccessibleRequests open,
            MoveForms forms,
            AnswerChecks checks,
            RequestService service,
            LetterFileService letters) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.forms = forms;
        this.checks = checks;
        this.service = service;
        this.letters = letters;
    }

    /** The posted form, read at one instant. */
    private record Posted(Move move, String reference, PostedFields fields, Reply reply, SeenState seen, Instant now) {

        /** A value that cannot be read becomes a fault of the form. */
        static Posted read(Move move, String reference, PostedFields fields, Instant now) {
            if (move == Move.REVOKE) {
                fields.fields().put(ReplyField.OUTCOME.pointer(), List.of(Outcome.DENIED.name()));
            }
            var reply = MoveForms.REPLY.readNew(fields, now);
            return new Posted(move, reference, fields, reply, SeenField.read(fields), now);
        }
    }

    @GET
    public Response ask(String reference, String move) {
        var now = clock.now();
        var request = open.forMove(MoveForms.move(move), reference, now);
        var form = new PrefilledFields().put(SeenField.POINTER, SeenField.of(request, now));
        return visit.page(forms.page(MoveForms.move(move), request, form.form(), now));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(String reference, String move, MultivaluedMap<String, String> body) {
        return make(reference, MoveForms.move(move), PostedLetter.without(body));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response makeWithLetter(String reference, String move, MultipartFormDataInput body) {
        return make(reference, MoveForms.move(move), PostedLetter.of(body));
    }

    /** Shows the form again, with what was entered. */
    @POST
    @Path("/change")
    public Response change(String reference, String move, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        posted.fields().remove(CHECKED);
        var form = Form.of(posted.fields());
        return visit.page(forms.page(MoveForms.move(move), open.readable(reference), form, clock.now()));
    }

    private Response make(String reference, Move move, PostedLetter letter) {
        var now = clock.now();
        var fields = letter.fields();
        try {
            var file = letter.read();
            var posted = Posted.read(move, reference, fields, now);
            var noted = fields.findings(pointer -> pointer, warning -> true);
            var prospect = prospect(posted, noted);
            boolean says = !noted.warnings().isEmpty() || checks.changesPublished(prospect, now);
            if (says && !fields.isTicked(CHECKED)) {
                var form = Form.of(fields.fields(), noted.warnings(), visit.wording());
                return visit.page(checks.page(MoveForms.address(move, reference), prospect, form));
            }
            letters.withLetter(visit.actor(), now, file, () -> List.of(record(posted, fields.findings())));
            return Response.seeOther(URI.create("/requests/" + reference + "?done=" + MoveForms.name(move)))
                    .build();
        } catch (Refused refused) {
            return again(move, reference, fields, refused, now);
        }
    }

    private Prospect prospect(Posted posted, Findings findings) {
        var actor = visit.actor();
        return posted.move() == Move.REVOKE
                ? service.prospectOfRevocation(
                        actor, posted.now(), posted.reference(), posted.reply(), posted.seen(), findings)
                : service.prospect(actor, posted.now(), posted.reference(), posted.reply(), posted.seen(), findings);
    }

    private FlightRequest record(Posted posted, Findings findings) {
        var actor = visit.actor();
        return posted.move() == Move.REVOKE
                ? service.revoke(actor, posted.now(), posted.reference(), posted.reply(), posted.seen(), findings)
                : service.answer(actor, posted.now(), posted.reference(), posted.reply(), posted.seen(), findings);
    }

    private Response again(Move move, String reference, PostedFields fields, Refused refused, Instant now) {
        var request = open.readable(reference);
        SeenField.renew(fields, refused, request, now);
        var shown = FaultPointers.each(refused, pointer -> MoveForms.REPLY.inForm(pointer, fields));
        var form = Form.refused(fields.fields(), shown, visit.wording());
        if (fields.isTicked(CHECKED) && AnswerChecks.isForCheck(refused)) {
            var unread = new PostedFields(fields.fields());
            var posted = Posted.read(move, reference, unread, now);
            var prospect = prospect(posted, unread.findings(pointer -> pointer, warning -> true));
            return visit.again(checks.page(MoveForms.address(move, reference), prospect, form), refused);
        }
        fields.fields().remove(CHECKED);
        return visit.again(forms.page(move, request, form, now), refused);
    }
}
