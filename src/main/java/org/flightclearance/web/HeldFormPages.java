package org.flightclearance.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;

import org.flightclearance.personal.DraftDesk;
import org.flightclearance.refusal.Refused;

/** Forms that were held because their session had ended, for their sender who has signed in again. */
@Path("/drafts/{id}")
@Authenticated
@FormAuthentication
public class HeldFormPages {

    private final Visit visit;
    private final DraftDesk desk;

    HeldFormPages(Visit visit, DraftDesk desk) {
        this.visit = visit;
        this.desk = desk;
    }

    /** A field as the form that is sent again carries it. */
    public record HeldField(String name, String value) {}

    /** The form, to be sent again or thrown away. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HeldForm(Frame frame, UUID id, String address, List<HeldField> fields) implements TemplateInstance {}

    @GET
    public Response show(UUID id) {
        var draft = desk.open(visit.actor(), id).orElseThrow(Refused::notFound);
        if (draft.address().equals(FilingDrafts.ADDRESS)) {
            return Response.seeOther(URI.create(FilingDrafts.ADDRESS + "?draft=" + id))
                    .build();
        }
        var fields = draft.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new HeldField(field.getKey(), value)))
                .toList();
        return visit.page(new HeldForm(visit.frame(), id, draft.address(), fields));
    }

    @POST
    @Path("/discard")
    public Response discard(UUID id) {
        desk.discard(visit.actor(), id);
        return Response.seeOther(URI.create("/")).build();
    }
}
