package org.flightclearance.web;

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
import org.flightclearance.letter.LetterDesk;
import org.flightclearance.letter.LetterFileDesk;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.DenialReason;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Outcome;
import org.flightclearance.time.UtcClock;

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
    private final OpenRequests open;
    private final LetterDesk desk;
    private final LetterFileDesk files;
    private final AnswerablePage answerable;

    LetterPages(
            Visit visit,
            UtcClock clock,
            OpenRequests open,
            LetterDesk desk,
            LetterFileDesk files,
            AnswerablePage answerable) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.desk = desk;
        this.answerable = answerable;
        this.files = files;
    }

    /** The form. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
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
     * @param programme with which the requests were sent; null: none
     */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LetterNote(
            Frame frame, boolean sends, boolean recorded, List<RequestRow> requests, @Nullable SentTogether programme)
            implements TemplateInstance {}

    @GET
    public Response ask(
            String what,
            @RestQuery List<String> request,
            @RestQuery @Nullable String mission,
            @RestQuery @Nullable String authority) {
        if (request.isEmpty() && !what.equals(SEND)) {
            return answerable.show(mission, authority, clock.now());
        }
        return show(what, new Typed(new Filled().putAll(REQUEST, request).fields()), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(String what, MultivaluedMap<String, String> posted) {
        return record(what, PostedLetter.without(posted));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response recordWithLetter(String what, MultipartFormDataInput posted) {
        return record(what, PostedLetter.of(posted));
    }

    private Response record(String what, PostedLetter posted) {
        var now = clock.now();
        var typed = posted.typed();
        var references = typed.several(REQUEST);
        try {
            var file = posted.read();
            files.withLetter(visit.actor(), now, file, () -> record(what, typed, references, now));
        } catch (Refused refused) {
            return show(what, typed, what.equals(SEND) ? Renamed.sending(refused) : refused);
        }
        var done = new StringBuilder("/letters/" + what + "/recorded?");
        references.forEach(reference -> done.append("&request=").append(reference));
        return Response.seeOther(URI.create(done.toString().replace("?&", "?"))).build();
    }

    private List<FlightRequest> record(String what, Typed typed, List<String> references, Instant now) {
        if (what.equals(SEND)) {
            var sent = SendingFields.read(typed, null);
            typed.refuseIfAny();
            return desk.dispatch(visit.actor(), now, new ArrayList<@Nullable String>(references), sent);
        }
        var letter = REPLY.read(typed, null);
        var answered = answered(typed, references);
        typed.refuseIfAny();
        return desk.answer(visit.actor(), now, answered, letter);
    }

    @GET
    @Path("/recorded")
    public Response recorded(String what, @RestQuery List<String> request) {
        boolean sends = what.equals(SEND);
        var programme =
                sends ? SentTogether.of(request.stream().map(open::readable).toList()) : null;
        return visit.page(new LetterNote(visit.frame(), sends, true, rows(request, clock.now()), programme));
    }

    private static List<@Nullable AnsweredRequest> answered(Typed typed, List<String> references) {
        var answered = new ArrayList<@Nullable AnsweredRequest>();
        for (int i = 0; i < references.size(); i++) {
            var own = "/requests/" + i;
            answered.add(new AnsweredRequest(
                    references.get(i),
                    typed.choice(own + "/outcome", Outcome.class),
                    typed.choice(own + "/reason", DenialReason.class),
                    typed.text(own + "/conditions")));
        }
        return answered;
    }

    private Response show(String what, Typed typed, @Nullable Refused refused) {
        var frame = visit.frame();
        var references = typed.several(REQUEST);
        boolean sends = what.equals(SEND);
        if (references.isEmpty()) {
            return visit.page(new LetterNote(frame, sends, false, List.of(), null));
        }
        var rows = rows(references, clock.now());
        var authorities = references.stream()
                .flatMap(reference -> open.readable(reference).mission().authorities().stream())
                .distinct()
                .toList();
        var form = refused == null ? Form.of(typed.fields()) : Form.refused(typed.fields(), refused, visit.wording());
        var page = new Letter(
                frame,
                form,
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
