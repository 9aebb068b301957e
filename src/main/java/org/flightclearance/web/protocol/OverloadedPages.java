package org.flightclearance.web.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import org.flightclearance.load.WorkerQueue;
import org.flightclearance.web.frame.PageAddress;

/** Answers with an error page at once while calls wait too long for a worker thread. */
@ApplicationScoped
class OverloadedPages {

    private static final int BEFORE_ANYTHING_READS = 10_000;

    private final WorkerQueue queue;

    OverloadedPages(WorkerQueue queue) {
        this.queue = queue;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ANYTHING_READS);
    }

    private void check(RoutingContext call) {
        if (PageAddress.isPage(call.request().path()) && queue.isTooLong()) {
            call.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WorkerQueue.RETRY_AFTER.toSeconds()));
            EarlyErrorPages.refuse(call, HttpResponseStatus.SERVICE_UNAVAILABLE.code());
        } else {
            call.next();
        }
    }
}
