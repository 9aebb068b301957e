package org.flightclearance.api.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Handles a connection whose call was answered before its body was read. If the body is short, the rest is discarded
 * and the connection is used again. Otherwise the connection is closed, but only after two seconds: closing it while
 * data arrives would reset it, and the client would not see the answer.
 */
@ApplicationScoped
class UnreadBodies {

    /** Runs before every handler that could answer. */
    private static final int OUTERMOST = 30_000;

    private static final long SHORT = SpooledContent.LARGEST_IN_MEMORY;
    private static final long MILLISECONDS_TO_READ_THE_ANSWER = 2_000;

    void register(@Observes Filters filters) {
        filters.register(UnreadBodies::pass, OUTERMOST);
    }

    private static void pass(RoutingContext call) {
        if (hasBody(call.request())) {
            call.addHeadersEndHandler(begins -> {
                if (!call.request().isEnded() && !isShort(call.request())) {
                    call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                }
            });
            call.addEndHandler(answered -> discardBody(call));
            call.next();
        } else if (call.response().writeQueueFull()) {
            // The client still reads the previous answer: do not queue more
            call.response().drainHandler(read -> call.next());
        } else {
            call.next();
        }
    }

    private static void discardBody(RoutingContext call) {
        var request = call.request();
        if (request.isEnded() || call.response().closed()) {
            return;
        }
        var connection = request.connection();
        boolean ends = !isShort(request);
        request.handler(piece -> {});
        if (ends) {
            request.endHandler(all -> connection.close());
            call.vertx().setTimer(MILLISECONDS_TO_READ_THE_ANSWER, waited -> connection.close());
        }
        request.resume();
    }

    static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private static boolean isShort(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) <= SHORT;
    }
}
