package org.flightclearance.web.letter;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
import org.flightclearance.request.DenialReason;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Outcome;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.filing.SendingFields;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.ReplyFields;
import org.flightclearance.web.request.RequestRow;

/** Sends or answers many requests with one letter or programme. The user ticks them in the queue. */
@Path("/letters/{what: send|answer}")
@Authenticated
@FormAuthentication
public class LetterPages {

    private static final String SEND = "send";
    private static final String REQUEST = "request";
    private static final ReplyFields REPLY = new ReplyFields("");

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final LetterService service;
    private final LetterFileService files;
    private final AnswerablePage answerable;

    LetterPages(
            Visit visit,
            UtcClock clock,
            AccessibleRequests open,
            LetterService service,
            LetterFileService files,
            AnswerablePage answerable) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.service = service;
        this.answerable = answerable;
        this.files = files;
    }

    /** The form. */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record Letter(
            Frame frame,
            Form form,
            boolean sends,
            List<LetterFields> requests,
            List<Choices.Choice> authorities,
            ReplyFields reply)
            implements TemplateInstance {}

    /**
     * The message if nothing was ticked, or after everything was recorded.
     *
     * @param programme link to the programme with which the requests were sent; null: none
     */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LetterNote(
            Frame frame, boolean sends, boolean recorded, List<RequestRow> requests, @Nullable ProgrammeLink programme)
            implements TemplateInstance {}

    @GET
    public Response ask(
            String what,
            @RestQuery List<String> request,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String authority,
            @RestQuery @Nullable String cursor) {
        if (request.isEmpty() && !what.equals(SEND)) {
            return answerable.show(mission, authority, cursor, clock.now());
        }
        return show(
                what,
                new PostedFields(new PrefilledFields().putAll(REQUEST, request).fields()),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(String what, MultivaluedMap<String, String> body) {
        return record(what, PostedLetter.without(body));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response recordWithLetter(String what, MultipartFormDataInput body) {
        return record(what, PostedLetter.of(body));
    }

    private Response record(String what, PostedLetter postedLetter) {
        var now = clock.now();
        var posted = postedLetter.fields();
        var references = posted.several(REQUEST);
        try {
            var file = postedLetter.read();
            files.withLetter(visit.actor(), now, file, () -> record(what, posted, references, now));
        } catch (Refused refused) {
            return show(what, posted, what.equals(SEND) ? FaultPointers.sending(refused) : refused);
        }
        var done = new StringBuilder("/letters/" + what + "/recorded?");
        references.forEach(reference -> done.append("&request=").append(reference));
        return Response.seeOther(URI.create(done.toString().replace("?&", "?"))).build();
    }

    private List<FlightRequest> record(String what, PostedFields posted, List<String> references, Instant now) {
        if (what.equals(SEND)) {
            var sent = SendingFields.read(posted, null);
            posted.refuseIfAny();
            return service.dispatch(visit.actor(), now, new ArrayList<@Nullable String>(references), sent);
        }
        var letter = REPLY.read(posted, null);
        var answered = answered(posted, references);
        posted.refuseIfAny();
        return service.answer(visit.actor(), now, answered, letter);
    }

    @GET
    @Path("/recorded")
    public Response recorded(String what, @RestQuery List<String> request) {
        boolean sends = what.equals(SEND);
        var programme =
                sends ? ProgrammeLink.of(request.stream().map(open::readable).toList()) : null;
        return visit.page(new LetterNote(visit.frame(), sends, true, rows(request, clock.now()), programme));
    }

    private static List<@Nullable AnsweredRequest> answered(PostedFields posted, List<String> references) {
        var answered = new ArrayList<@Nullable AnsweredRequest>();
        for (int i = 0; i < references.size(); i++) {
            var own = "/requests/" + i;
            answered.add(new AnsweredRequest(
                    references.get(i),
                    posted.choice(own + "/outcome", Outcome.class),
                    posted.choice(own + "/reason", DenialReason.class),
                    posted.text(own + "/conditions")));
        }
        return answered;
    }

    private Response show(String what, PostedFields posted, @Nullable Refused refused) {
        var frame = visit.frame();
        var references = posted.several(REQUEST);
        boolean sends = what.equals(SEND);
        if (references.isEmpty()) {
            return visit.page(new LetterNote(frame, sends, false, List.of(), null));
        }
        var rows = rows(references, clock.now());
        var authorities = references.stream()
                .flatMap(reference -> open.readable(reference).mission().authorities().stream())
                .distinct()
                .toList();
        var form = refused == null ? Form.of(posted.fields()) : Form.refused(posted.fields(), refused, visit.wording());
        var page = new Letter(
                frame,
                form.in(open.readable(references.get(0)).mission().timeZone()),
                sends,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> new LetterFields(i, rows.get(i)))
                        .toList(),
                frame.choices().names(authorities),
                REPLY);
        return refused == null ? visit.page(page) : visit.again(page, refused);
    }

    private List<RequestRow> rows(List<String> references, Instant now) {
        return references.stream()
                .map(reference -> RequestRow.of(open.readable(reference), now, visit.wording()))
                .toList();
    }
}
