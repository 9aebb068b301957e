package org.flightclearance.web.signin;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import org.jboss.resteasy.reactive.RestCookie;
import org.jspecify.annotations.Nullable;

import org.flightclearance.personal.Draft;
import org.flightclearance.personal.DraftService;
import org.flightclearance.refusal.Refused;
import org.flightclearance.web.form.FormDrafts;
import org.flightclearance.web.form.FormKeys;
import org.flightclearance.web.frame.Fact;
import org.flightclearance.web.frame.FieldWords;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Shows a form that was held because its session had ended, after its sender has signed in again. */
@Path("/drafts/{id}")
@Authenticated
@FormAuthentication
public class HeldFormPages {

    private final Visit visit;
    private final DraftService service;

    HeldFormPages(Visit visit, DraftService service) {
        this.visit = visit;
        this.service = service;
    }

    /** A hidden field of the form to send again. */
    public record HeldField(String name, String value) {}

    /**
     * The held form, to send again or discard.
     *
     * @param target what sending it does, in words
     * @param facts its fields and values, in words
     */
    @CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HeldForm(
            Frame frame, UUID id, String target, String address, List<HeldField> fields, List<Fact> facts)
            implements TemplateInstance {}

    @GET
    public Response show(UUID id, @RestCookie(EndedSession.COOKIE) @Nullable String secret) {
        var draft = service.open(visit.actor(), id, secret).orElseThrow(Refused::notFound);
        var address = draft.address();
        var goesTo = HeldAddress.of(address).orElseThrow(Refused::notFound);
        if (goesTo == HeldAddress.FILE) {
            service.adopt(visit.actor(), id, secret, FormDrafts.ADDRESS);
            return Response.seeOther(URI.create(FormDrafts.ADDRESS + "?draft=" + id))
                    .build();
        }
        var fields = fields(draft);
        var target = goesTo.words(visit.wording(), address);
        return visit.page(new HeldForm(visit.frame(), id, target, address, fields, facts(fields)));
    }

    @POST
    @Path("/discard")
    public Response discard(UUID id, @RestCookie(EndedSession.COOKIE) @Nullable String secret) {
        service.discard(visit.actor(), id, secret);
        return Response.seeOther(URI.create("/")).build();
    }

    private static List<HeldField> fields(Draft draft) {
        return draft.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new HeldField(field.getKey(), value)))
                .sorted(Comparator.comparing(HeldField::name))
                .toList();
    }

    private List<Fact> facts(List<HeldField> fields) {
        var words = new FieldWords(visit.wording());
        return fields.stream()
                .filter(field -> !field.value().isBlank() && !field.name().equals(FormKeys.FIELD))
                .map(field -> new Fact(
                        Objects.requireNonNullElse(words.fullName(field.name()), field.name()),
                        Objects.requireNonNullElse(words.value(field.name(), field.value()), "")))
                .toList();
    }
}
