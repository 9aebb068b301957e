package org.flightclearance.web.protocol;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.flightclearance.web.frame.Frame;
import org.flightclearance.web.frame.LanguageSwitch;
import org.flightclearance.web.frame.PageAddress;
import org.flightclearance.web.frame.Visit;

/** Answers with an error page when a call is refused before a resource is found. */
final class EarlyErrorPages {

    private EarlyErrorPages() {}

    static void refuse(RoutingContext call, int status) {
        var request = call.request();
        var wording = Visit.wording(
                value(request.getCookie(LanguageSwitch.COOKIE)), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var frame = Frame.of(wording, null, false, false, here(request));
        call.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_HTML + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, wording.language().code())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(ErrorPages.page(frame, status).render());
    }

    private static @Nullable String value(@Nullable Cookie cookie) {
        return cookie == null ? null : cookie.getValue();
    }

    /** Only the path, so that the page does not repeat other parts of an invalid address. */
    private static String here(HttpServerRequest request) {
        return PageAddress.onThisSite(request.path());
    }
}
