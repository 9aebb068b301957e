package org.flightclearance.web.letter;

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

import org.flightclearance.letter.LetterFileService;
import org.flightclearance.letter.LetterService;
import org.flightclearance.letter.UsualSending;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.Move;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.filing.SendingFields;
import org.flightclearance.web.form.FaultPointers;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Choices;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Records that one letter or programme carried many requests. The user selects them in the queue. */
@Path("/letters/send")
@Authenticated
@FormAuthentication
public class SendLetterPages {

    private final Visit visit;
    private final UtcClock clock;
    private final LetterRequests requests;
    private final LetterService service;
    private final LetterFileService files;
    private final UsualSending usual;

    SendLetterPages(
            Visit visit,
            UtcClock clock,
            LetterRequests requests,
            LetterService service,
            LetterFileService files,
            UsualSending usual) {
        this.visit = visit;
        this.clock = clock;
        this.requests = requests;
        this.service = service;
        this.files = files;
        this.usual = usual;
    }

    /** The form. */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SendLetter(Frame frame, Form form, List<LetterFields> requests, List<Choices.Choice> authorities)
            implements TemplateInstance {}

    @GET
    public Response ask(@RestQuery List<String> request) {
        requests.checkRole(Move.SEND, request);
        var form = new PrefilledFields().putAll(LetterRows.REQUEST, request);
        if (!request.isEmpty()) {
            SendingFields.fill(form, usual.of(requests.ofFirstMission(request), clock.now()));
        }
        return show(new PostedFields(form.fields()), null);
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
        var rows = LetterRows.of(posted);
        var references = rows.inLetter();
        try {
            var file = letter.read();
            var sent = SendingFields.read(posted, null);
            var findings = rows.findings(posted, null);
            files.withLetter(
                    visit.actor(),
                    now,
                    file,
                    () -> service.dispatch(
                            visit.actor(), now, new ArrayList<@Nullable String>(references), sent, findings));
        } catch (Refused refused) {
            return show(posted, FaultPointers.sending(refused));
        }
        return LetterRequests.toRecorded("send", references);
    }

    @GET
    @Path("/recorded")
    public Response recorded(@RestQuery List<String> request) {
        return requests.recorded(true, request, clock.now());
    }

    private Response show(PostedFields posted, @Nullable Refused refused) {
        var rows = LetterRows.of(posted);
        if (rows.shown().isEmpty()) {
            return requests.nothingSelected(true);
        }
        var form = refused == null
                ? Form.of(posted.fields())
                : Form.refused(posted.fields(), rows.atRows(refused), visit.wording());
        var page = new SendLetter(
                visit.frame(),
                requests.inZone(form, rows),
                requests.fields(rows, clock.now()),
                requests.authorities(rows.shown()));
        return refused == null ? visit.page(page) : visit.again(page, refused);
    }
}
