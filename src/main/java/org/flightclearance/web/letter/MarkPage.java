package org.flightclearance.web.letter;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterFileService;
import org.flightclearance.letter.LetterMark;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedFields;
import org.flightclearance.web.form.PrefilledFields;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Marks a letter as the wrong one for its request or permit, or takes that back. */
@Path("/letters/files/{id}/mark")
@Authenticated
@FormAuthentication
public class MarkPage {

    private static final String WRONG = "/wrong";

    private final Visit visit;
    private final UtcClock clock;
    private final LetterFileService service;

    MarkPage(Visit visit, UtcClock clock, LetterFileService service) {
        this.visit = visit;
        this.clock = clock;
        this.service = service;
    }

    /**
     * The form that asks for the reason.
     *
     * @param page where the request or the permit is shown that it was attached to
     * @param subject reference of the request, or number of the permit
     * @param marked whether the letter is marked as wrong now, so that the form takes it back
     */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LetterMarkForm(Frame frame, Form form, String page, String subject, String name, boolean marked)
            implements TemplateInstance {}

    @GET
    public Response ask(UUID id) {
        return visit.page(page(id, new PrefilledFields().form()));
    }

    @POST
    public Response mark(UUID id, MultivaluedMap<String, String> body) {
        var posted = new PostedFields(body);
        var wanted = posted.text(WRONG);
        boolean wrong = wanted == null ? !isWrong(id) : Boolean.parseBoolean(wanted);
        try {
            var words = new LetterMark.Words(wrong, posted.text("/why"));
            posted.refuseIfAny();
            // A second click on the same button must not take back what the first one said
            var letter = wrong == isWrong(id)
                    ? service.letter(visit.actor(), id)
                    : service.mark(visit.actor(), clock.now(), id, words);
            return Response.seeOther(URI.create(page(letter) + "?done=letter_mark#letters"))
                    .build();
        } catch (Refused refused) {
            return visit.again(page(id, Form.refused(posted.fields(), refused, visit.wording())), refused);
        }
    }

    private boolean isWrong(UUID id) {
        return service.letter(visit.actor(), id).wrong().isPresent();
    }

    private LetterMarkForm page(UUID id, Form form) {
        var letter = service.letter(visit.actor(), id);
        var request = letter.request();
        return new LetterMarkForm(
                visit.frame(),
                form,
                page(letter),
                request == null ? Objects.requireNonNull(letter.permit()).number() : request.reference(),
                letter.name(),
                letter.wrong().isPresent());
    }

    private static String page(Letter letter) {
        var request = letter.request();
        return request == null
                ? "/permits/" + Objects.requireNonNull(letter.permit()).id()
                : "/requests/" + request.reference();
    }
}
