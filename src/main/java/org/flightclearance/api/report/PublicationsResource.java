package org.flightclearance.api.report;

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
import org.flightclearance.api.ListedMissions;
import org.flightclearance.api.idempotency.Idempotency;
import org.flightclearance.api.protocol.AuthorizationHeader;
import org.flightclearance.api.protocol.IfNoneMatch;
import org.flightclearance.mission.Missions;
import org.flightclearance.publication.Publication;
import org.flightclearance.publication.PublicationChanges;
import org.flightclearance.publication.PublicationInput;
import org.flightclearance.publication.PublicationService;
import org.flightclearance.publication.Publications;
import org.flightclearance.publication.PublishedFile;
import org.flightclearance.publication.PublishedFiles;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.Permission;

/** Published reports. Managers publish them, everybody in the mission reads them, and their bytes never change. */
@Path("/api/v1/publications")
@HttpAuthenticationMechanism(AuthorizationHeader.SCHEME)
public class PublicationsResource {

    private static final String ADDRESS = "/api/v1/publications/";

    private final Call call;
    private final Missions missions;
    private final Publications publications;
    private final PublishedFiles files;
    private final PublicationChanges changes;
    private final PublicationService service;
    private final HttpHeaders headers;
    private final Idempotency idempotency;

    PublicationsResource(
            Call call,
            Missions missions,
            Publications publications,
            PublishedFiles files,
            PublicationChanges changes,
            PublicationService service,
            HttpHeaders headers,
            Idempotency idempotency) {
        this.call = call;
        this.missions = missions;
        this.publications = publications;
        this.files = files;
        this.changes = changes;
        this.service = service;
        this.headers = headers;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.Named.PUBLISH_REPORTS)
    public Response publish(PublicationInput input) throws Exception {
        return idempotency.carryOut(
                () -> service.prepare(call.actor(), call.now(), input), prepared -> {}, prepared -> {
                    var publication = service.publish(prepared);
                    return Response.created(URI.create(ADDRESS + publication.id()))
                            .entity(PublicationView.of(publication))
                            .build();
                });
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Transactional
    public Items<PublicationView> list(@Context UriInfo uri) {
        return new Items<>(ListedMissions.missions(uri, missions, call.actor()).stream()
                .flatMap(mission -> publications.of(mission).stream())
                .map(PublicationView::of)
                .toList());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Uncompressed
    public Response show(UUID id) {
        var publication = visible(id);
        return given(publication, publication.document()).build();
    }

    // No @Produces: any Accept header is fine, because the file has its own type
    @GET
    @Path("/{id}/files/{file}")
    @Authenticated
    @Uncompressed
    public Response file(UUID id, String file) {
        var publication = visible(id);
        var found = publication.file(file).orElseThrow(Refused::notFound);
        var answer = given(publication, found)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.savedAs() + "\"");
        if (found.language() != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, found.language());
        }
        return answer.build();
    }

    @GET
    @Path("/{id}/changes")
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    public PublicationChangesView changes(UUID id) {
        var publication = visible(id);
        return PublicationChangesView.of(
                publication, changes.since(publication, files.document(publication), call.now()));
    }

    private Publication visible(UUID id) {
        return publications.visibleTo(call.actor(), id).orElseThrow(Refused::notFound);
    }

    /** Never compressed: Repr-Digest is the digest of the bytes that the client gets (RFC 9530). */
    private Response.ResponseBuilder given(Publication publication, PublishedFile file) {
        var tag = new EntityTag(file.sha256());
        if (IfNoneMatch.covers(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return Response.notModified(tag);
        }
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256()));
        StreamingOutput body = out -> {
            try (var in = files.open(publication, file)) {
                in.transferTo(out);
            }
        };
        return Response.ok(body, file.mediaType())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header("Repr-Digest", "sha-256=:" + digest + ":");
    }
}
