package org.flightclearance.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.personal.DraftDesk;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;

/** Forms that were posted after the session had ended: held until their sender has signed in again. */
@Path("/")
public class HeldFormPages {

    private final Visit visit;
    private final UtcClock clock;
    private final DraftDesk desk;

    HeldFormPages(Visit visit, UtcClock clock, DraftDesk desk) {
        this.visit = visit;
        this.clock = clock;
        this.desk = desk;
    }

    /** Where a browser is to post a form once more that was meant for that address. */
    static URI at(URI wanted) {
        var query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        return UriBuilder.fromPath("/sign-in/held").queryParam("to", "{to}").build(wanted.getRawPath() + query);
    }

    /** A field as the form that is sent again carries it. */
    public record HeldField(String name, String value) {}

    /** The form, to be sent again or thrown away. */
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HeldForm(Frame frame, UUID id, String address, List<HeldField> fields) implements TemplateInstance {}

    @POST
    @Path("sign-in/held")
    @PermitAll
    @Blocking
    public Response hold(@RestQuery @Nullable String to, MultivaluedMap<String, String> posted) {
        if (to == null || !to.startsWith("/") || to.startsWith("//")) {
            throw Refused.notFound();
        }
        return desk.hold(to, withoutSecrets(posted), clock.now())
                .map(id -> SignInPage.anew(SignInPage.Why.HELD, "/drafts/" + id))
                .orElseGet(() -> SignInPage.anew(SignInPage.Why.LOST));
    }

    @GET
    @Path("drafts/{id}")
    @Authenticated
    @FormAuthentication
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
    @Path("drafts/{id}/discard")
    @Authenticated
    @FormAuthentication
    public Response discard(UUID id) {
        desk.discard(visit.actor(), id);
        return Response.seeOther(URI.create("/")).build();
    }

    /** A password is not written down, not even for a day. */
    private static Map<String, List<String>> withoutSecrets(Map<String, List<String>> posted) {
        var fields = new LinkedHashMap<>(posted);
        fields.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).contains("password"));
        return fields;
    }
}
