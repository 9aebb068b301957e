package org.flightclearance.web;

import java.util.Locale;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Refuses forms that are too large before anything of them is read: only a file to be brought in may be more than 2 MiB. */
@ApplicationScoped
class SmallForms {

    private static final long LARGEST = 2L * 1024 * 1024;
    private static final int BEFORE_ANYTHING_READS = 10_000;
    private static final Set<String> TAKING_FILES = Set.of("/imports", AerodromeImportPage.ADDRESS);

    void register(@Observes Filters filters) {
        filters.register(SmallForms::check, BEFORE_ANYTHING_READS);
    }

    private static void check(RoutingContext call) {
        var headers = call.request().headers();
        var type = headers.get("Content-Type");
        boolean form = type != null && type.toLowerCase(Locale.ROOT).contains("form");
        if (!form || TAKING_FILES.contains(call.normalizedPath())) {
            call.next();
            return;
        }
        var length = headers.get("Content-Length");
        if (length == null && headers.contains("Transfer-Encoding")) {
            refuse(call, HttpResponseStatus.LENGTH_REQUIRED);
        } else if (length != null && (length.length() > 9 || Long.parseLong(length) > LARGEST)) {
            refuse(call, HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        } else {
            call.next();
        }
    }

    private static void refuse(RoutingContext call, HttpResponseStatus status) {
        call.response()
                .setStatusCode(status.code())
                .putHeader("Connection", "close")
                .end();
    }
}
