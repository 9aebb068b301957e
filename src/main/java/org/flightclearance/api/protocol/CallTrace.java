package org.flightclearance.api.protocol;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Gives every call an id for its answer, its problem document and its log lines. */
@ApplicationScoped
class CallTrace {

    static final String HEADER = "X-Trace-Id";

    /** The MDC key that the log format uses. */
    private static final String TRACE_ID = "trace_id";

    /** Runs before every handler that could refuse the call. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(CallTrace::begin, FIRST);
    }

    static String current() {
        return String.valueOf(MDC.get(TRACE_ID));
    }

    private static void begin(RoutingContext call) {
        var trace = UUID.randomUUID().toString();
        MDC.put(TRACE_ID, trace);
        call.response().putHeader(HEADER, trace);
        call.next();
    }
}
