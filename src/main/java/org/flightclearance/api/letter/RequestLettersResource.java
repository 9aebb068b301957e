package org.flightclearance.api.letter;

import java.net.URI;
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
import org.flightclearance.request.FlightRequests;

/** Attaches letters to a request and lists them. */
@Path("/api/v1/requests/{reference}/letters")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class RequestLettersResource {

    private static final String ADDRESS = "/api/v1/letters/";

    private final Call call;
    private final FlightRequests requests;
    private final Letters letters;
    private final LetterFileService service;

    RequestLettersResource(Call call, FlightRequests requests, Letters letters, LetterFileService service) {
        this.call = call;
        this.requests = requests;
        this.letters = letters;
        this.service = service;
    }

    @GET
    public Items<LetterView> list(String reference) {
        var request = requests.of(call.actor(), reference);
        return new Items<>(letters.of(request).stream().map(LetterView::of).toList());
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
    public Response attach(String reference, @LargestBody(LetterUpload.LARGEST) Spool spool, @Context UriInfo uri) {
        var parameters = new ParameterReader(uri.getQueryParameters());
        var name = parameters.text("name");
        parameters.refuseFaults();
        service.open(call.actor(), reference);
        var attached = service.attach(call.actor(), call.now(), reference, LetterUpload.of(name, spool::open));
        var view = LetterView.of(attached.letter());
        return Response.status(attached.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create(ADDRESS + view.id()))
                .entity(view)
                .build();
    }
}
