package org.flightclearance.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.personal.DraftDesk;
import org.flightclearance.refusal.Refused;
import org.flightclearance.time.UtcClock;

/** Holds a form that was posted after the session had ended, until its sender has signed in again. */
@Path("/sign-in/held")
@PermitAll
@Blocking
public class EndedSession {

    private final UtcClock clock;
    private final DraftDesk desk;

    EndedSession(UtcClock clock, DraftDesk desk) {
        this.clock = clock;
        this.desk = desk;
    }

    /** Where a browser is to post a form once more that was meant for that address. */
    static String at(URI wanted) {
        var query = wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery();
        return "/sign-in/held?to=" + URLEncoder.encode(wanted.getRawPath() + query, StandardCharsets.UTF_8);
    }

    @POST
    public Response hold(UriInfo uri, @RestQuery @Nullable String to, MultivaluedMap<String, String> posted) {
        if (to == null || !to.startsWith("/") || to.startsWith("//")) {
            throw Refused.notFound();
        }
        return desk.hold(to, withoutSecrets(posted), clock.now())
                .map(id -> SignInPage.anew(
                        SignInPage.Why.HELD,
                        uri.getBaseUriBuilder().path("drafts/" + id).build()))
                .orElseGet(() -> SignInPage.anew(SignInPage.Why.LOST));
    }

    /** A password is not written down, not even for a day. */
    private static Map<String, List<String>> withoutSecrets(Map<String, List<String>> posted) {
        var fields = new LinkedHashMap<>(posted);
        fields.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).contains("password"));
        return fields;
    }
}
