package org.flightclearance.web;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
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
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterFileDesk;
import org.flightclearance.letter.LetterFiles;
import org.flightclearance.letter.Letters;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;

/** The letters themselves: chosen and attached to a request, and given to whoever may read it. */
@Path("/")
@Authenticated
@FormAuthentication
public class LetterFilePages {

    private static final String ATTACH = "/requests/{reference}/letter";

    private final Visit visit;
    private final UtcClock clock;
    private final LetterFileDesk desk;
    private final Letters letters;
    private final LetterFiles files;

    LetterFilePages(Visit visit, UtcClock clock, LetterFileDesk desk, Letters letters, LetterFiles files) {
        this.visit = visit;
        this.clock = clock;
        this.desk = desk;
        this.letters = letters;
        this.files = files;
    }

    /** Where a letter is chosen. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LetterFileForm(Frame frame, Form form, RequestRow request) implements TemplateInstance {}

    @GET
    @Path(ATTACH)
    public Response ask(String reference) {
        return visit.page(page(reference, Form.of(Map.of())));
    }

    @POST
    @Path(ATTACH)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response attach(String reference, MultipartFormDataInput multipart) {
        desk.open(visit.actor(), reference);
        var posted = PostedLetter.of(multipart);
        var typed = posted.typed();
        try {
            var upload = posted.read();
            typed.refuseIfAny();
            if (upload == null) {
                throw Refused.at(PostedLetter.FILE, "import.file_wanted");
            }
            desk.attach(visit.actor(), clock.now(), reference, upload);
            return Response.seeOther(URI.create("/requests/" + reference + "?done=letter"))
                    .build();
        } catch (Refused refused) {
            return visit.again(page(reference, Form.refused(typed.fields(), refused, visit.wording())), refused);
        }
    }

    /** To be saved, not shown: nobody knows what is in it. */
    @GET
    @Path("/letters/files/{id}")
    public Response give(UUID id) {
        var letter = letters.visibleTo(visit.actor(), id).orElseThrow(Refused::notFound);
        StreamingOutput body = out -> {
            try (var in = files.open(letter.file())) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, letter.file().kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, letter.file().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, letter.disposition())
                .header("Content-Security-Policy", Letter.SEALED)
                .build();
    }

    private LetterFileForm page(String reference, Form form) {
        var request = desk.open(visit.actor(), reference);
        return new LetterFileForm(visit.frame(), form, RequestRow.of(request, clock.now(), visit.wording()));
    }
}
