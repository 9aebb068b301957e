package org.flightclearance.web.letter;

import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterFiles;
import org.flightclearance.letter.Letters;
import org.flightclearance.refusal.Refused;
import org.flightclearance.web.frame.Visit;

/** The files of letters, for users who may read a request that the letter is attached to. */
@Path("/letters/files/{id}")
@Authenticated
@FormAuthentication
public class LetterFilePages {

    private final Visit visit;
    private final Letters letters;
    private final LetterFiles files;

    LetterFilePages(Visit visit, Letters letters, LetterFiles files) {
        this.visit = visit;
        this.letters = letters;
        this.files = files;
    }

    /** As a download: the content is not trusted, so the browser must not show it. */
    @GET
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
}
