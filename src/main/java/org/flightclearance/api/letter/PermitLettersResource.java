package org.flightclearance.api.letter;

import java.net.URI;
import java.util.UUID;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.vertx.http.runtime.security.annotation.HttpAuthenticationMechanism;

import org.flightclearance.api.Call;
import org.flightclearance.api.Items;
import org.flightclearance.api.idempotency.Idempotent;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.wire.LargestBody;
import org.flightclearance.api.wire.ParameterReader;
import org.flightclearance.exchange.upload.Spool;
import org.flightclearance.letter.LetterFileService;
import org.flightclearance.letter.LetterUpload;
import org.flightclearance.letter.Letters;
import org.flightclearance.permit.Permits;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;

/** Attaches letters to a permit and lists them. */
@Path("/api/v1/permits/{id}/letters")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PermitLettersResource {

    private static final String ADDRESS = "/api/v1/letters/";

    private final Call call;
    private final Permits permits;
    private final Letters letters;
    private final LetterFileService service;

    PermitLettersResource(Call call, Permits permits, Letters letters, LetterFileService service) {
        this.call = call;
        this.permits = permits;
        this.letters = letters;
        this.service = service;
    }

    @GET
    @Transactional
    public Items<LetterView> list(UUID id) {
        var permit = permits.visibleTo(call.actor(), id).orElseThrow(Refused::notFound);
        return new Items<>(letters.of(permit).stream().map(LetterView::of).toList());
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
        var view = LetterView.of(attached.letter());
        return Response.status(attached.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(ADDRESS + view.id()))
                .entity(view)
                .build();
    }
}
