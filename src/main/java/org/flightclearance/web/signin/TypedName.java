package org.flightclearance.web.signin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.flightclearance.language.EnteredText;

/**
 * The user name that somebody typed with a wrong password, for the form that is shown again. It goes by a cookie for a
 * minute, because addresses are written to logs. The password is not kept.
 */
@ApplicationScoped
class TypedName {

    private static final String COOKIE = "fct-typed-name";

    private static final String WHERE = "; Path=/sign-in; HttpOnly; SameSite=Lax; Max-Age=60";

    /** In characters. No account has a longer name. */
    private static final int LONGEST = 100;

    /** Priority: runs inside the handlers that complete every answer. */
    private static final int BEFORE_SIGN_IN = 10_000;

    void register(@Observes Filters filters) {
        filters.register(TypedName::pass, BEFORE_SIGN_IN);
    }

    /** The name of the last attempt; empty: there was none, or it was too long to be one. */
    static String of(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        return cookie == null ? "" : decoded(cookie.getValue());
    }

    private static void pass(RoutingContext call) {
        if (call.request().path().equals(ReturnCookie.CHECK)) {
            call.addHeadersEndHandler(end -> keep(call));
        }
        call.next();
    }

    private static void keep(RoutingContext call) {
        var headers = call.response().headers();
        if (!leadsBack(headers.get(HttpHeaders.LOCATION))) {
            return;
        }
        var name = call.request().getFormAttribute("j_username");
        if (name != null && name.length() <= LONGEST) {
            headers.add(HttpHeaders.SET_COOKIE, COOKIE + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + WHERE);
        }
    }

    private static boolean leadsBack(@Nullable String location) {
        return location != null && location.contains("/sign-in?");
    }

    private static String decoded(String value) {
        try {
            return EnteredText.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }
}
