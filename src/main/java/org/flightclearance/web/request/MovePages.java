package org.flightclearance.web.request;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import org.flightclearance.letter.LetterFileService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.Outcome;
import org.flightclearance.request.ReplyField;
import org.flightclearance.request.RequestService;
import org.flightclearance.request.SendingField;
import org.flightclearance.request.Status;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.filing.SendingFields;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** The moves whose forms have a few fields: send, acknowledge, answer, revoke, withdraw. */
@Path("/requests/{reference}/{move: send|acknowledge|answer|revoke|withdraw}")
@Authenticated
@FormAuthentication
public class MovePages {

    private static final ReplyFields REPLY = new ReplyFields("");

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final RequestService service;
    private final LetterFileService letters;

    MovePages(Visit visit, UtcClock clock, AccessibleRequests open, RequestService service, LetterFileService letters) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.service = service;
        this.letters = letters;
    }

    /**
     * The form.
     *
     * @param move name of the move in lower case
     * @param lead which sentence stands under the heading: the move, or the case of it that differs
     * @param answered whether an answer is recorded already
     */
    @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record MoveForm(
            Frame frame,
            Form form,
            String move,
            String lead,
            RequestRow request,
            boolean answered,
            List<Choices.Choice> authorities,
            ReplyFields reply)
            implements TemplateInstance {}

    @GET
    public Response ask(String reference, String move) {
        var now = clock.now();
        var request = open.forMove(move(move), reference, now);
        var form = new PrefilledFields().put(SeenField.POINTER, SeenField.of(request, now));
        if (move(move) == Move.SEND) {
            form.put(SendingFields.pointer(SendingField.AUTHORITY), request.authorityAsked());
        }
        return visit.page(page(move, request, form.form(), now));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(String reference, String move, MultivaluedMap<String, String> body) {
        return make(reference, move, PostedLetter.without(body));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response makeWithLetter(String reference, String move, MultipartFormDataInput body) {
        return make(reference, move, PostedLetter.of(body));
    }

    private Response make(String reference, String move, PostedLetter postedLetter) {
        var now = clock.now();
        var posted = postedLetter.fields();
        try {
            var letter = postedLetter.read();
            letters.withLetter(visit.actor(), now, letter, () -> List.of(make(move(move), reference, posted, now)));
            return Response.seeOther(URI.create("/requests/" + reference + "?done=" + move))
                    .build();
        } catch (Refused refused) {
            var request = open.readable(reference);
            SeenField.renew(posted, refused, request, now);
            var form = Form.refused(posted.fields(), renamed(move(move), refused), visit.wording());
            return visit.again(page(move, request, form, now), refused);
        }
    }

    private FlightRequest make(Move move, String reference, PostedFields posted, Instant now) {
        var actor = visit.actor();
        var seen = SeenField.read(posted);
        return switch (move) {
            case SEND -> {
                var sent = SendingFields.read(posted, null);
                posted.refuseIfAny();
                yield service.send(actor, now, reference, sent, seen);
            }
            case ACKNOWLEDGE -> {
                var at = posted.instant(SendingFields.pointer(SendingField.ACKNOWLEDGED_AT), null);
                posted.refuseIfAny();
                yield service.acknowledge(actor, now, reference, at, seen);
            }
            case WITHDRAW -> {
                var withdrawal = new Withdrawal(
                        posted.choice("/withdrawal/reason", WithdrawalReason.class),
                        posted.instant("/withdrawal/at", null));
                posted.refuseIfAny();
                yield service.withdraw(actor, now, reference, withdrawal, seen);
            }
            case ANSWER -> {
                var reply = REPLY.read(posted, null);
                posted.refuseIfAny();
                yield service.answer(actor, now, reference, reply, seen);
            }
            case REVOKE -> {
                posted.fields().put(REPLY.at(ReplyField.OUTCOME.pointer()), List.of(Outcome.DENIED.name()));
                var denial = REPLY.read(posted, null);
                posted.refuseIfAny();
                yield service.revoke(actor, now, reference, denial, seen);
            }
            case FILE, AMEND, CORRECT, NEW_TERMS -> throw Refused.notFound();
        };
    }

    private MoveForm page(String move, FlightRequest request, Form form, Instant now) {
        var frame = visit.frame();
        return new MoveForm(
                frame,
                form.in(request.mission().timeZone()),
                move,
                move(move) == Move.WITHDRAW && request.statusAt(now) == Status.APPROVED ? "withdraw_approved" : move,
                RequestRow.of(request, now, visit.wording()),
                request.answers().stream().anyMatch(answer -> !answer.isStruck()),
                frame.choices().names(request.mission().authorities()),
                REPLY);
    }

    private static Refused renamed(Move move, Refused refused) {
        return switch (move) {
            case SEND -> FaultPointers.sending(refused);
            case ACKNOWLEDGE -> FaultPointers.acknowledgement(refused);
            case WITHDRAW -> FaultPointers.withdrawal(refused);
            case ANSWER, REVOKE, FILE, AMEND, CORRECT, NEW_TERMS -> refused;
        };
    }

    private static Move move(String name) {
        return Move.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
