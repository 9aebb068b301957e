package org.flightclearance.web.permit;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterFiles;
import org.flightclearance.letter.PermitLetterService;
import org.flightclearance.letter.PermitLetters;
import org.flightclearance.permit.Permit;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Attaches letters to permits, and gives them to those who may read the permit. */
@Path("/permits/{id}")
@Authenticated
@FormAuthentication
public class PermitLetterPage {

    private final Visit visit;
    private final UtcClock clock;
    private final PermitLetters letters;
    private final PermitLetterService service;
    private final LetterFiles files;

    PermitLetterPage(
            Visit visit, UtcClock clock, PermitLetters letters, PermitLetterService service, LetterFiles files) {
        this.visit = visit;
        this.clock = clock;
        this.letters = letters;
        this.service = service;
        this.files = files;
    }

    /** The form in which the user chooses a letter. */
    @CheckedTemplate(basePath = "permit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PermitLetterForm(Frame frame, Form form, UUID id, String number) implements TemplateInstance {}

    @GET
    @Path("/letter")
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    @Transactional
    public Response ask(UUID id) {
        return visit.page(page(open(id), Form.of(Map.of())));
    }

    @POST
    @Path("/letter")
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(UUID id, MultipartFormDataInput body) {
        var permit = open(id);
        var postedLetter = PostedLetter.of(body);
        var posted = postedLetter.fields();
        try {
            var upload = postedLetter.read();
            posted.refuseIfAny();
            if (upload == null) {
                throw Refused.at(PostedLetter.FILE, "import.file_wanted");
            }
            service.attach(visit.actor(), clock.now(), id, upload);
            return Response.seeOther(URI.create("/permits/" + id + "#letters")).build();
        } catch (Refused refused) {
            return visit.again(page(permit, Form.refused(posted.fields(), refused, visit.wording())), refused);
        }
    }

    /** As a download: the content is not trusted, so the browser must not show it. */
    @GET
    @Path("/letters/{letter}")
    public Response give(UUID id, UUID letter) {
        var kept = letters.of(visit.actor(), id, letter);
        StreamingOutput body = out -> {
            try (var in = files.open(kept.file())) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, kept.file().kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, kept.file().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.disposition())
                .header("Content-Security-Policy", Letter.SEALED)
                .build();
    }

    private PermitLetterForm page(Permit permit, Form form) {
        return new PermitLetterForm(visit.frame(), form, permit.id(), permit.number());
    }

    private Permit open(UUID id) {
        return service.open(visit.actor(), id);
    }
}
