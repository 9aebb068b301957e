package org.flightclearance.web.signin;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Stream;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.flightclearance.security.provider.ProviderSessionService;
import org.flightclearance.security.provider.ProviderSettings;
import org.flightclearance.security.signin.SessionCookies;
import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.Visit;

/** Sign-in and sign-out. The framework checks name and password at {@code /sign-in/check}. */
@Path("/")
@PermitAll
@Blocking
public class SignInPage {

    private static final int A_MINUTE = 60;

    /** Why a user has to sign in again. */
    enum Why {
        PASSWORD_CHANGED,
        EVERYWHERE,
        /** A form was posted after the session had ended, and is held. */
        HELD,
        /** A form was posted after the session had ended, and could not be held. */
        LOST;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Visit visit;
    private final String session;
    private final SessionCookies cookies;
    private final ProviderSettings provider;
    private final ProviderSessionService sessions;

    /** @param session name of the session cookie */
    SignInPage(
            Visit visit,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String session,
            SessionCookies cookies,
            ProviderSettings provider,
            ProviderSessionService sessions) {
        this.visit = visit;
        this.session = session;
        this.cookies = cookies;
        this.provider = provider;
        this.sessions = sessions;
    }

    /**
     * The page.
     *
     * @param fault why the sign-in failed; null: no attempt yet
     * @param note why the user has to sign in again; null: no reason
     * @param name the user name that was typed last; empty: none
     * @param byProvider whether a provider signs people in, and only one administrator has a password
     */
    @CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SignIn(Frame frame, @Nullable String fault, @Nullable String note, String name, boolean byProvider)
            implements TemplateInstance {}

    /**
     * Says that the session here has ended, and leads to the provider.
     *
     * @param address where the browser signs out there
     */
    @CheckedTemplate(basePath = "signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SignedOut(Frame frame, String address) implements TemplateInstance {}

    /**
     * Shows the page.
     *
     * @param again whether the name or password was wrong
     * @param wait seconds until the next attempt, after too many wrong passwords
     * @param why a {@link Why} in lower case
     */
    @GET
    @Path("sign-in")
    public Response ask(
            @RestQuery boolean again, @RestQuery int wait, @RestQuery @Nullable String why, HttpServerRequest request) {
        var frame = visit.strangersFrame();
        var note = Stream.of(Why.values())
                .filter(one -> one.code().equals(why))
                .findFirst()
                .map(one -> frame.say("sign_in." + one.code()));
        var fault = fault(frame, again, wait);
        return visit.page(new SignIn(
                frame, fault, note.orElse(null), fault == null ? "" : TypedName.of(request), provider.isOn()));
    }

    static Response anew(Why why) {
        return Response.seeOther(address(why)).build();
    }

    /** @param then the page to open after the sign-in */
    static Response anew(Why why, URI then) {
        return Response.seeOther(address(why))
                .header(HttpHeaders.SET_COOKIE, ReturnCookie.to(then))
                .build();
    }

    private static URI address(Why why) {
        return URI.create("/sign-in?why=" + why.code());
    }

    private static @Nullable String fault(Frame frame, boolean again, int wait) {
        if (wait > A_MINUTE) {
            return frame.say("sign_in.wait_minutes", (wait + A_MINUTE - 1L) / A_MINUTE);
        }
        return wait > 0 ? frame.say("sign_in.wait_seconds", wait) : again ? frame.say("sign_in.again") : null;
    }

    /** A browser follows no redirect of a form to another site, so the page leads it to the provider. */
    @POST
    @Path("sign-out")
    public Response signOut(HttpServerRequest request, UriInfo uri) {
        var cookie = request.getCookie(session);
        var back = uri.getBaseUriBuilder().path("sign-in").build().toString();
        var answer = cookies.sessionOf(cookie == null ? null : cookie.getValue())
                .flatMap(known -> sessions.signOut(known, back))
                .map(this::atProvider)
                .orElseGet(() -> Response.seeOther(URI.create("/sign-in")).build());
        return Response.fromResponse(answer).cookie(forgotten()).build();
    }

    private Response atProvider(String address) {
        var page = visit.page(new SignedOut(visit.strangersFrameOf("/sign-in"), address));
        return Response.fromResponse(page)
                .header("Refresh", "0; url=" + address)
                .build();
    }

    private NewCookie forgotten() {
        return new NewCookie.Builder(session).path("/").maxAge(0).httpOnly(true).build();
    }
}
