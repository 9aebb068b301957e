package org.flightclearance.web.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import org.flightclearance.web.frame.PageAddress;

/**
 * The page to open after sign-in, which the framework keeps in a cookie. The framework refuses every sign-in if the
 * cookie names another site, so such a cookie is removed first.
 */
@ApplicationScoped
public class ReturnCookie {

    /** Where the framework checks name and password. */
    public static final String CHECK = "/sign-in/check";

    /** The cookie name that the framework uses. */
    private static final String COOKIE = "quarkus-redirect-location";

    private static final String WHERE = "; Path=/sign-in; HttpOnly; SameSite=Lax";

    /** Priority: runs before the framework checks the sign-in, and inside the handlers that complete every answer. */
    private static final int BEFORE_SIGN_IN = 10_000;

    void register(@Observes Filters filters) {
        filters.register(ReturnCookie::pass, BEFORE_SIGN_IN);
    }

    /**
     * The cookie with a page. It is written by hand, because the framework would put the address in quotes, which
     * browsers send back, and it deletes the cookie only under the path of its check.
     */
    public static String to(URI page) {
        // A semicolon would start an attribute of the cookie, a comma another cookie
        return COOKIE + "=" + page.toASCIIString().replace(";", "%3B").replace(",", "%2C") + WHERE;
    }

    /** Leads to the page of the cookie, if it is ours, otherwise to the first one. The cookie has done its work. */
    static Response follow(RoutingContext call) {
        var cookie = call.request().getCookie(COOKIE);
        boolean ours =
                cookie != null && isOurs(cookie.getValue(), call.request().absoluteURI());
        call.response().removeCookie(COOKIE, false);
        return Response.seeOther(URI.create(ours ? cookie.getValue() : "/"))
                .header(HttpHeaders.SET_COOKIE, COOKIE + "=; Max-Age=0" + WHERE)
                .build();
    }

    private static void pass(RoutingContext call) {
        var cookie = call.request().path().equals(CHECK) ? call.request().getCookie(COOKIE) : null;
        if (cookie != null && !isOurs(cookie.getValue(), call.request().absoluteURI())) {
            call.response().removeCookie(COOKIE, false);
            call.response().headers().add("Set-Cookie", COOKIE + "=; Max-Age=0" + WHERE);
        }
        call.next();
    }

    private static boolean isOurs(String address, String here) {
        try {
            var page = new URI(address);
            var check = new URI(here);
            return Objects.equals(page.getScheme(), check.getScheme())
                    && Objects.equals(page.getAuthority(), check.getAuthority())
                    && page.getPath() != null
                    && page.getPath().startsWith("/")
                    && PageAddress.isPage(page.getPath());
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
