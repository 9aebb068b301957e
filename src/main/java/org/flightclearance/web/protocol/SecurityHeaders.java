package org.flightclearance.web.protocol;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.flightclearance.web.frame.PageAddress;
import org.flightclearance.web.frame.StyleSheet;

/**
 * Sets the security headers of every answer: the browser may only load our style sheet, show our pictures and post our
 * forms. Refuses posts from pages of other sites.
 */
@ApplicationScoped
class SecurityHeaders {

    static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** For the JSON API, whose answers are not documents. */
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** For the page that documents the API, which has scripts of its own. */
    static final String FRAME_POLICY = "frame-ancestors 'none'";

    static final String A_YEAR_OF_TLS = "max-age=31536000";

    private static final int OUTERMOST = 20_000;
    private static final List<HttpMethod> READING = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final List<String> FOREIGN = List.of("cross-site", "same-site");
    private static final Map<String, String> OF_ALL =
            Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy", "same-origin");

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::pass, OUTERMOST);
    }

    private static void pass(RoutingContext call) {
        boolean secure = isSecure(call.request());
        call.addHeadersEndHandler(end -> complete(call, secure));
        if (isFromElsewhere(call.request())) {
            call.response().setStatusCode(403).end();
        } else {
            call.next();
        }
    }

    /** Whether the browser uses TLS to the application or to a proxy before it. */
    private static boolean isSecure(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }

    /** Browsers always name the origin of a POST. Scripts do not, but they send no cookie either. */
    private static boolean isFromElsewhere(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return PageAddress.isPage(request.path())
                && !READING.contains(request.method())
                && site != null
                && FOREIGN.contains(site);
    }

    private static void complete(RoutingContext call, boolean secure) {
        var headers = call.response().headers();
        var path = call.request().path();
        OF_ALL.forEach(headers::set);
        // A letter has a stricter policy of its own
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", policy(path));
        }
        if (secure) {
            headers.set("Strict-Transport-Security", A_YEAR_OF_TLS);
        }
        if (path.equals(StyleSheet.PATH)) {
            headers.set("Cache-Control", StyleSheet.cacheControl(call.request().query()));
        }
        var cookies = headers.getAll("Set-Cookie");
        if (!cookies.isEmpty()) {
            headers.set(
                    "Set-Cookie", cookies.stream().map(one -> safe(one, secure)).toList());
        }
    }

    private static String policy(String path) {
        return PageAddress.isPage(path) ? PAGE_POLICY : PageAddress.isData(path) ? DATA_POLICY : FRAME_POLICY;
    }

    /** Sets HttpOnly and SameSite on every cookie, and Secure under TLS. */
    private static String safe(String cookie, boolean secure) {
        var complete = with(with(cookie, "HttpOnly", "HttpOnly"), "SameSite", "SameSite=Lax");
        return secure ? with(complete, "Secure", "Secure") : complete;
    }

    private static String with(String cookie, String name, String attribute) {
        return cookie.matches("(?i).*;\\s*" + name + "(\\s*[=;].*|\\s*)") ? cookie : cookie + "; " + attribute;
    }
}
