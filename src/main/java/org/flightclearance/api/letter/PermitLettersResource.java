package org.flightclearance.api.letter;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.Uncompressed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.protocol.IfNoneMatch;
import org.flightclearance.api.wire.LargestBody;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.exchange.Spool;
import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterFiles;
import org.flightclearance.letter.LetterUpload;
import org.flightclearance.letter.PermitLetterService;
import org.flightclearance.letter.PermitLetters;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;

/** Attaches letters to a permit and lists them. */
@Path("/api/v1/permits/{id}/letters")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PermitLettersResource {

    private final Call call;
    private final Permits permits;
    private final PermitLetters letters;
    private final PermitLetterService service;
    private final LetterFiles files;
    private final HttpHeaders headers;

    PermitLettersResource(
            Call call,
            Permits permits,
            PermitLetters letters,
            PermitLetterService service,
            LetterFiles files,
            HttpHeaders headers) {
        this.call = call;
        this.permits = permits;
        this.letters = letters;
        this.service = service;
        this.files = files;
        this.headers = headers;
    }

    @GET
    @Transactional
    public Items<PermitLetterView> list(UUID id) {
        var permit = permits.visibleTo(call.actor(), id).orElseThrow(Refused::notFound);
        return new Items<>(letters.of(permit).stream().map(PermitLetterView::of).toList());
    }

    // The type of the file is detected from its bytes; the Content-Type only has to be one of these
    @POST
    @Consumes({
        "message/rfc822",
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/tiff",
        "application/vnd.ms-outlook",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Idempotent
    @PermissionsAllowed(Permission.Named.KEEP_PERMITS)
    public Response attach(UUID id, @LargestBody(LetterUpload.LARGEST) Spool spool, @Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var name = parameters.text("name");
        parameters.refuseFaults();
        var attached = service.attach(call.actor(), call.now(), id, LetterUpload.of(name, spool::open));
        var view = PermitLetterView.of(attached.letter());
        return Response.status(attached.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/api/v1/permits/" + id + "/letters/" + view.id()))
                .entity(view)
                .build();
    }

    /** Byte for byte as it was uploaded. Never compressed: Repr-Digest is the digest of the bytes that the client gets. */
    @GET
    @Path("/{letter}")
    @Uncompressed
    @Produces(MediaType.WILDCARD)
    public Response show(UUID id, UUID letter) {
        var kept = letters.of(call.actor(), id, letter);
        var file = kept.file();
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
                .header(HttpHeaders.CONTENT_DISPOSITION, kept.disposition())
                .header("Content-Security-Policy", Letter.SEALED)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }
}
