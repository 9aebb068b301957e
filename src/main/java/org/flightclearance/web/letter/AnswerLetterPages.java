package org.flightclearance.web.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import org.flightclearance.letter.AnsweredRequest;
import org.flightclearance.letter.LetterFileService;
import org.flightclearance.letter.LetterService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.request.Reply;
import org.flightclearance.request.outcome.DenialReason;
import org.flightclearance.request.outcome.Outcome;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.AnswerChecks;
import org.flightclearance.web.request.ReplyFields;

/**
 * Records one letter that answers many requests: the form, then a page that shows what will be recorded of each, then
 * the recording.
 */
@Path(AnswerLetterPages.PATH)
@Authenticated
@FormAuthentication
public class AnswerLetterPages {

    static final String PATH = "/letters/answer";

    private static final ReplyFields REPLY = new ReplyFields("");

    private final Visit visit;
    private final UtcClock clock;
    private final LetterRequests requests;
    private final LetterService service;
    private final LetterFileService files;
    private final AnswerChecks checks;
    private final AnswerablePage answerable;

    AnswerLetterPages(
            Visit visit,
            UtcClock clock,
            LetterRequests requests,
            LetterService service,
            LetterFileService files,
            AnswerChecks checks,
            AnswerablePage answerable) {
        this.visit = visit;
        this.clock = clock;
        this.requests = requests;
        this.service = service;
        this.files = files;
        this.checks = checks;
        this.answerable = answerable;
    }

    /** The form. */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AnswerLetter(
            Frame frame, Form form, List<LetterFields> requests, List<Choices.Choice> authorities, ReplyFields reply)
            implements TemplateInstance {}

    /** What the letter says of all requests, and of each. */
    private record Answered(Reply letter, List<@Nullable AnsweredRequest> requests) {

        /** What cannot be read becomes a fault of the form. */
        static Answered read(PostedFields posted, Instant now) {
            var letter = REPLY.readNew(posted, now);
            var rows = LetterRows.of(posted);
            var requests = new ArrayList<@Nullable AnsweredRequest>();
            for (int i : rows.indexes()) {
                var own = "/requests/" + i;
                requests.add(new AnsweredRequest(
                        rows.shown().get(i),
                        posted.choice(own + "/outcome", Outcome.class),
                        posted.choice(own + "/reason", DenialReason.class),
                        posted.text(own + "/reason_stated"),
                        posted.choice(own + "/reason_assessed", DenialReason.class),
                        posted.text(own + "/conditions"),
                        new ReplyFields(own).readLegs(posted)));
            }
            return new Answered(letter, requests);
        }
    }

    @GET
    public Response ask(
            @RestQuery List<String> request,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String authority,
            @RestQuery("outgoing_reference") @Nullable String outgoing,
            @RestQuery @Nullable String cursor) {
        var wanted = AnswerablePage.Wanted.of(mission, authority, outgoing, cursor);
        var selected =
                request.isEmpty() && !wanted.outgoing().isEmpty() ? answerable.carriedBy(wanted, clock.now()) : request;
        if (selected.isEmpty()) {
            return answerable.show(wanted, clock.now());
        }
        requests.checkRole(Move.ANSWER, selected);
        var form = new PrefilledFields().putAll(LetterRows.REQUEST, selected);
        return show(new PostedFields(form.fields()), null);
    }

    /** Shows what will be recorded. */
    @POST
    @Path("/check")
    public Response check(MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        try {
            return visit.page(checkPage(posted, null));
        } catch (Refused refused) {
            return show(posted, refused);
        }
    }

    /** @param refused why the recording was refused; null: it was not tried yet */
    private TemplateInstance checkPage(PostedFields posted, @Nullable Refused refused) {
        var answered = Answered.read(posted, clock.now());
        var findings = LetterRows.of(posted).findings(posted, warning -> true);
        var prospects = service.prospects(visit.actor(), clock.now(), answered.requests(), answered.letter(), findings);
        var form = refused == null
                ? Form.of(posted.fields(), findings.warnings(), visit.wording())
                : Form.refused(posted.fields(), refused, visit.wording());
        return checks.page(PATH, start(posted), prospects, form);
    }

    /** Shows the form again, with what was entered. */
    @POST
    @Path("/change")
    public Response change(MultivaluedMap<String, String> body) {
        return show(new PostedFields(body), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(MultivaluedMap<String, String> body) {
        return record(PostedLetter.without(body));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response recordWithLetter(MultipartFormDataInput body) {
        return record(PostedLetter.of(body));
    }

    private Response record(PostedLetter letter) {
        var now = clock.now();
        var posted = letter.fields();
        var file = letter.read();
        var answered = Answered.read(posted, now);
        var findings = LetterRows.of(posted).findings(posted, null);
        try {
            files.withLetter(
                    visit.actor(),
                    now,
                    file,
                    () -> service.answer(visit.actor(), now, answered.requests(), answered.letter(), findings));
        } catch (Refused refused) {
            return AnswerChecks.isForCheck(refused)
                    ? visit.again(checkPage(new PostedFields(posted.fields()), refused), refused)
                    : show(posted, refused);
        }
        return LetterRequests.toRecorded("answer", LetterRows.of(posted).inLetter());
    }

    @GET
    @Path("/recorded")
    public Response recorded(@RestQuery List<String> request) {
        return requests.recorded(false, request, clock.now());
    }

    private static String start(PostedFields posted) {
        return LetterRequests.address(PATH, posted.several(LetterRows.REQUEST));
    }

    /** Moves the faults of single legs to the fields of the form. */
    private static Refused inForm(Refused refused, LetterRows rows, PostedFields posted) {
        return FaultPointers.each(refused, pointer -> {
            var name = pointer;
            for (int i : rows.indexes()) {
                name = new ReplyFields(LetterFields.pointer(i)).inForm(name, posted);
            }
            return name;
        });
    }

    private Response show(PostedFields posted, @Nullable Refused refused) {
        var rows = LetterRows.of(posted);
        if (rows.shown().isEmpty()) {
            return requests.nothingSelected(false);
        }
        var form = refused == null
                ? Form.of(posted.fields())
                : Form.refused(posted.fields(), inForm(rows.atRows(refused), rows, posted), visit.wording());
        var page = new AnswerLetter(
                visit.frameOf(start(posted)),
                requests.inZone(form, rows),
                requests.fields(rows, clock.now()),
                requests.authorities(rows.shown()),
                REPLY);
        return refused == null ? visit.page(page) : visit.again(page, refused);
    }
}
