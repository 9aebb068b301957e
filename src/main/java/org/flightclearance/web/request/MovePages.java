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
import org.flightclearance.letter.UsualSending;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequest;
import org.flightclearance.request.Move;
import org.flightclearance.request.SendingField;
import org.flightclearance.request.Withdrawal;
import org.flightclearance.request.WithdrawalReason;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.AccessibleRequests;
import org.flightclearance.web.filing.SendingFields;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.form.SeenField;
import org.flightclearance.web.frame.Visit;

/** The moves whose forms have a few fields: send, acknowledge, withdraw. */
@Path("/requests/{reference}/{move: send|acknowledge|withdraw}")
@Authenticated
@FormAuthentication
public class MovePages {

    private final Visit visit;
    private final UtcClock clock;
    private final AccessibleRequests open;
    private final MoveForms forms;
    private final RequestService service;
    private final LetterFileService letters;
    private final UsualSending usual;

    MovePages(
            Visit visit,
            UtcClock clock,
            AccessibleRequests open,
            MoveForms forms,
            RequestService service,
            LetterFileService letters,
            UsualSending usual) {
        this.visit = visit;
        this.clock = clock;
        this.open = open;
        this.forms = forms;
        this.service = service;
        this.letters = letters;
        this.usual = usual;
    }

    @GET
    public Response ask(String reference, String move) {
        var now = clock.now();
        var request = open.forMove(MoveForms.move(move), reference, now);
        var form = new PrefilledFields().put(SeenField.POINTER, SeenField.of(request, now));
        if (MoveForms.move(move) == Move.SEND) {
            SendingFields.fill(form, usual.of(List.of(request), now));
        }
        return visit.page(forms.page(MoveForms.move(move), request, form.form(), now));
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
            letters.withLetter(
                    visit.actor(), now, letter, () -> List.of(make(MoveForms.move(move), reference, posted, now)));
            return Response.seeOther(URI.create("/requests/" + reference + "?done=" + move))
                    .build();
        } catch (Refused refused) {
            var request = open.readable(reference);
            SeenField.renew(posted, refused, request, now);
            var form = Form.refused(posted.fields(), renamed(MoveForms.move(move), refused), visit.wording());
            return visit.again(forms.page(MoveForms.move(move), request, form, now), refused);
        }
    }

    private FlightRequest make(Move move, String reference, PostedFields posted, Instant now) {
        var actor = visit.actor();
        var seen = SeenField.read(posted);
        return switch (move) {
            case SEND -> {
                var sent = SendingFields.read(posted, null);
                yield service.send(actor, now, reference, sent, seen, posted.findings(FaultPointers::inSending));
            }
            case ACKNOWLEDGE -> {
                var at = posted.instant(SendingFields.pointer(SendingField.ACKNOWLEDGED_AT), null);
                yield service.acknowledge(
                        actor, now, reference, at, seen, posted.findings(FaultPointers::inAcknowledgement));
            }
            case WITHDRAW -> {
                var withdrawal = new Withdrawal(
                        posted.choice("/withdrawal/reason", WithdrawalReason.class),
                        posted.instant("/withdrawal/at", null));
                yield service.withdraw(
                        actor, now, reference, withdrawal, seen, posted.findings(FaultPointers::inWithdrawal));
            }
            case FILE, ANSWER, REVOKE, GRANTED_LEGS, AMEND, CORRECT, GATE, FLIGHT, NEW_TERMS ->
                throw Refused.notFound();
        };
    }

    private static Refused renamed(Move move, Refused refused) {
        return switch (move) {
            case SEND -> FaultPointers.sending(refused);
            case ACKNOWLEDGE -> FaultPointers.acknowledgement(refused);
            case WITHDRAW -> FaultPointers.withdrawal(refused);
            case ANSWER, REVOKE, GRANTED_LEGS, FILE, AMEND, CORRECT, GATE, FLIGHT, NEW_TERMS -> refused;
        };
    }
}
