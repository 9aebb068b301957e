package org.flightclearance.web.letter;

import java.net.URI;
import java.util.Map;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import org.flightclearance.letter.LetterFileService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;
import org.flightclearance.web.request.RequestRow;

/** Attaches a letter to a request. */
@Path("/requests/{reference}/letter")
@Authenticated
@FormAuthentication
public class AttachPage {

    private final Visit visit;
    private final UtcClock clock;
    private final LetterFileService service;

    AttachPage(Visit visit, UtcClock clock, LetterFileService service) {
        this.visit = visit;
        this.clock = clock;
        this.service = service;
    }

    /** The form in which the user chooses a letter. */
    @CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LetterFileForm(Frame frame, Form form, RequestRow request) implements TemplateInstance {}

    @GET
    public Response ask(String reference) {
        return visit.page(page(reference, Form.of(Map.of())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(String reference, MultipartFormDataInput body) {
        service.open(visit.actor(), reference);
        var postedLetter = PostedLetter.of(body);
        var posted = postedLetter.fields();
        try {
            var upload = postedLetter.read();
            posted.refuseIfAny();
            if (upload == null) {
                throw Refused.at(PostedLetter.FILE, "import.file_wanted");
            }
            service.attach(visit.actor(), clock.now(), reference, upload);
            return Response.seeOther(URI.create("/requests/" + reference + "?done=letter"))
                    .build();
        } catch (Refused refused) {
            return visit.again(page(reference, Form.refused(posted.fields(), refused, visit.wording())), refused);
        }
    }

    private LetterFileForm page(String reference, Form form) {
        var request = service.open(visit.actor(), reference);
        return new LetterFileForm(visit.frame(), form, RequestRow.of(request, clock.now(), visit.wording()));
    }
}
