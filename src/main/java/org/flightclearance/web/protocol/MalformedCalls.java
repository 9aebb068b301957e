package org.flightclearance.web.protocol;

import java.util.List;
import java.util.Locale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.flightclearance.web.frame.PageAddress;

/**
 * Refuses input that no page sends, before it is read: an address with a null character, which no database can store,
 * and a POST that is not a form.
 */
@ApplicationScoped
class MalformedCalls {

    private static final int BEFORE_ANYTHING_READS = 10_001;
    private static final String SIGN_IN = "/sign-in/check";
    private static final String NULL_CHARACTER = "%00";

    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    void register(@Observes Filters filters) {
        filters.register(MalformedCalls::check, BEFORE_ANYTHING_READS);
    }

    private static void check(RoutingContext call) {
        var request = call.request();
        if (!PageAddress.isPage(request.path())) {
            call.next();
        } else if (request.uri().contains(NULL_CHARACTER)) {
            boolean inPath = request.path().contains(NULL_CHARACTER);
            refuse(call, inPath ? HttpResponseStatus.NOT_FOUND : HttpResponseStatus.BAD_REQUEST);
        } else if (request.method().equals(HttpMethod.POST) && !isForm(request)) {
            refuse(call, HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE);
        } else {
            if (request.path().equals(SIGN_IN)) {
                call.addHeadersEndHandler(end -> askAgain(call.response()));
            }
            call.next();
        }
    }

    /** Without a name or a password the framework would answer with an empty page. */
    private static void askAgain(HttpServerResponse answer) {
        if (answer.getStatusCode() == HttpResponseStatus.OK.code()) {
            answer.setStatusCode(HttpResponseStatus.SEE_OTHER.code())
                    .putHeader(HttpHeaders.LOCATION, "/sign-in?again=true");
        }
    }

    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null && isEmpty(request)) {
            // A button without fields, sent by a program
            request.headers().set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
            return true;
        }
        var bare = bare(type);
        return request.path().equals(SIGN_IN)
                ? bare.equals(MediaType.APPLICATION_FORM_URLENCODED)
                : FORMS.contains(bare);
    }

    private static boolean isEmpty(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return (length == null || length.equals("0")) && request.getHeader("Transfer-Encoding") == null;
    }

    private static String bare(@Nullable String type) {
        return type == null ? "" : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static void refuse(RoutingContext call, HttpResponseStatus status) {
        EarlyErrorPages.refuse(call, status.code());
    }
}
