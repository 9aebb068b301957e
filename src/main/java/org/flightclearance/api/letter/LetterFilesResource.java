package org.flightclearance.api.letter;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.Uncompressed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.protocol.IfNoneMatch;
import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterFileService;
import org.flightclearance.letter.LetterFiles;
import org.flightclearance.letter.LetterMark;
import org.flightclearance.letter.Letters;
import org.flightclearance.refusal.Refused;

/** The files of letters, byte for byte as they were uploaded, and the marks on wrong ones. */
@Path("/api/v1/letters/{id}")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
public class LetterFilesResource {

    private final Call call;
    private final Letters letters;
    private final LetterFiles files;
    private final LetterFileService service;
    private final HttpHeaders headers;

    LetterFilesResource(Call call, Letters letters, LetterFiles files, LetterFileService service, HttpHeaders headers) {
        this.call = call;
        this.letters = letters;
        this.files = files;
        this.service = service;
        this.headers = headers;
    }

    @POST
    @Path("/mark")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response mark(UUID id, LetterMark.Words words) {
        return Response.ok(LetterView.of(service.mark(call.actor(), call.now(), id, words)))
                .build();
    }

    /** Never compressed: Repr-Digest is the digest of the bytes that the client gets (RFC 9530). */
    @GET
    @Uncompressed
    public Response show(UUID id) {
        var letter = letters.visibleTo(call.actor(), id).orElseThrow(Refused::notFound);
        var file = letter.file();
        var tag = new EntityTag(file.sha256());
        if (IfNoneMatch.covers(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Response.notModified(tag).build();
        }
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        StreamingOutput body = out -> {
            try (var in = files.open(file)) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, file.kind().mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, letter.disposition())
                .header("Content-Security-Policy", Letter.SEALED)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }
}
