package org.flightclearance.api;

import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
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
import io.quarkus.vertx.http.Uncompressed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.idempotency.Once;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.protocol.SeenTag;
import org.flightclearance.api.wire.LargestBody;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.exchange.Spool;
import org.flightclearance.letter.Letter;
import org.flightclearance.letter.LetterFileDesk;
import org.flightclearance.letter.LetterFiles;
import org.flightclearance.letter.LetterUpload;
import org.flightclearance.letter.Letters;
import org.flightclearance.refusal.Refused;
import org.flightclearance.request.FlightRequests;

/** The letters themselves: attached to a request, listed, and given back byte for byte. */
@Path("/api/v1")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
public class LetterFilesResource {

    private static final String ADDRESS = "/api/v1/letters/";
    private static final String OF_REQUEST = "/requests/{reference}/letters";

    private final Call call;
    private final FlightRequests requests;
    private final Letters letters;
    private final LetterFiles files;
    private final LetterFileDesk desk;
    private final HttpHeaders headers;

    LetterFilesResource(
            Call call,
            FlightRequests requests,
            Letters letters,
            LetterFiles files,
            LetterFileDesk desk,
            HttpHeaders headers) {
        this.call = call;
        this.requests = requests;
        this.letters = letters;
        this.files = files;
        this.desk = desk;
        this.headers = headers;
    }

    @GET
    @Path(OF_REQUEST)
    @Produces(MediaType.APPLICATION_JSON)
    public Items<LetterView> list(String reference) {
        var request = requests.of(call.actor(), reference);
        return new Items<>(letters.of(request).stream().map(LetterView::of).toList());
    }

    // What the file is its bytes say; what the caller says that it is has to be one of these, and is not asked further
    @POST
    @Path(OF_REQUEST)
    @Consumes({
        "message/rfc822",
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/tiff",
        "application/vnd.ms-outlook",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Once
    public Response attach(String reference, @LargestBody(LetterUpload.LARGEST) Spool spool, @Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var name = parameters.text("name");
        parameters.refuseFaults();
        desk.open(call.actor(), reference);
        var attached = desk.attach(call.actor(), call.now(), reference, LetterUpload.of(name, spool::open));
        var view = LetterView.of(attached.letter());
        return Response.status(attached.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(ADDRESS + view.id()))
                .entity(view)
                .build();
    }

    /** The bytes as they came, never compressed on the way: their digest is that of what arrives (RFC 9530). */
    @GET
    @Path("/letters/{id}")
    @Uncompressed
    public Response show(UUID id) {
        var letter = letters.visibleTo(call.actor(), id).orElseThrow(Refused::notFound);
        var file = letter.file();
        var tag = new EntityTag(file.sha256());
        if (SeenTag.covers(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
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
