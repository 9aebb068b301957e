package org.flightclearance.web.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.annotation.FormAuthentication;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

import org.flightclearance.personal.DraftService;
import org.flightclearance.personal.HeldBy;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.security.attempt.CallerAddress;
import org.flightclearance.security.secret.Passwords;
import org.flightclearance.security.signin.SessionCookies;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.form.PostedLetter;

/**
 * Holds a form that was posted after the session had ended, until its sender signs in again. Anybody can post here, so
 * a form is held only with a cookie of an ended session, and only for that account and browser.
 */
@Path("/sign-in/held")
@PermitAll
@FormAuthentication
@Blocking
public class EndedSession {

    /**
     * The cookie with the secret that identifies the browser that sent a form. Its path is the page of the held form.
     */
    static final String COOKIE = "fct-held";

    private final UtcClock clock;
    private final DraftService service;
    private final CurrentUser user;
    private final SessionCookies sessions;
    private final CallerAddress caller;
    private final String cookie;

    EndedSession(
            UtcClock clock,
            DraftService service,
            CurrentUser user,
            SessionCookies sessions,
            CallerAddress caller,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String cookie) {
        this.clock = clock;
        this.service = service;
        this.user = user;
        this.sessions = sessions;
        this.caller = caller;
        this.cookie = cookie;
    }

    /** The address to which a browser must post a form again that was meant for {@code wanted}. */
    public static String at(URI wanted) {
        return "/sign-in/held?to=" + URLEncoder.encode(path(wanted), StandardCharsets.UTF_8);
    }

    /** Whether a form that was meant for {@code wanted} may be held. */
    public static boolean mayHold(URI wanted) {
        return HeldAddress.of(path(wanted)).isPresent();
    }

    private static String path(URI wanted) {
        return wanted.getRawPath() + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hold(
            UriInfo uri,
            HttpServerRequest request,
            @RestQuery @Nullable String to,
            MultivaluedMap<String, String> posted) {
        return hold(uri, request, to, (Map<String, List<String>>) posted);
    }

    /** Without the file of the form, whose name stays. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response hold(
            UriInfo uri, HttpServerRequest request, @RestQuery @Nullable String to, MultipartFormDataInput posted) {
        return hold(uri, request, to, PostedLetter.of(posted).fields().fields());
    }

    private Response hold(
            UriInfo uri, HttpServerRequest request, @Nullable String to, Map<String, List<String>> posted) {
        var sender = HeldAddress.of(to).isEmpty() ? Optional.<String>empty() : sender(request);
        if (sender.isEmpty() || to == null) {
            return SignInPage.anew(SignInPage.Why.LOST);
        }
        var secret = Passwords.random();
        var by = HeldBy.of(sender.get(), secret, caller.ofThisCall());
        return service.hold(by, to, withoutSecrets(posted), clock.now())
                .map(id -> held(uri, id, secret))
                .orElseGet(() -> SignInPage.anew(SignInPage.Why.LOST));
    }

    /** The account whose session has ended. */
    private Optional<String> sender(HttpServerRequest request) {
        var session = request.getCookie(cookie);
        return session == null || isSignedIn() ? Optional.empty() : sessions.accountOf(session.getValue());
    }

    private boolean isSignedIn() {
        try {
            return user.isSignedIn();
        } catch (AuthenticationFailedException sessionHasEnded) {
            return false;
        }
    }

    private static Response held(UriInfo uri, UUID id, String secret) {
        var page = uri.getBaseUriBuilder().path("drafts/" + id).build();
        var known = new NewCookie.Builder(COOKIE)
                .value(secret)
                .path("/drafts/" + id)
                .maxAge((int) DraftService.HELD.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.fromResponse(SignInPage.anew(SignInPage.Why.HELD, page))
                .cookie(known)
                .build();
    }

    /** Passwords are never stored, not even for a day. */
    private static Map<String, List<String>> withoutSecrets(Map<String, List<String>> posted) {
        var fields = new LinkedHashMap<>(posted);
        fields.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).contains("password"));
        return fields;
    }
}
