package org.flightclearance.web.permit;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import org.flightclearance.language.Sentence;
import org.flightclearance.letter.LetterFileService;
import org.flightclearance.permit.Permit;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.rules.PermitService;
import org.flightclearance.security.Permission;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.Form;
import org.flightclearance.web.form.PostedLetter;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Attaches a letter to a permit. */
@Path("/permits/{id}/letter")
@Authenticated
@FormAuthentication
public class PermitLetterPage {

    private final Visit visit;
    private final UtcClock clock;
    private final Permits permits;
    private final LetterFileService service;

    PermitLetterPage(Visit visit, UtcClock clock, Permits permits, LetterFileService service) {
        this.visit = visit;
        this.clock = clock;
        this.permits = permits;
        this.service = service;
    }

    /** The form in which the user chooses a letter. */
    @CheckedTemplate(basePath = "permit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PermitLetterForm(Frame frame, Form form, UUID id, String number) implements TemplateInstance {}

    @GET
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    @Transactional
    public Response ask(UUID id) {
        return visit.page(page(open(id), Form.of(Map.of())));
    }

    @POST
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

    private PermitLetterForm page(Permit permit, Form form) {
        return new PermitLetterForm(visit.frame(), form, permit.id(), permit.number());
    }

    private Permit open(UUID id) {
        var permit = permits.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        if (!PermitService.isOpenTo(visit.actor(), permit.mission().code())) {
            throw new Refused(Refusal.FORBIDDEN, Sentence.of("refused.permit"));
        }
        return permit;
    }
}
