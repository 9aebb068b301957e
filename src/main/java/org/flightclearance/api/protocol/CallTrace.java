package org.flightclearance.api.protocol;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/** Gives every call an id that its answer, its problem document and each line that it leaves in the log carry. */
@ApplicationScoped
class CallTrace {

    static final String HEADER = "X-Trace-Id";

    /** The name under which the format of the log finds it. */
    private static final String TRACE_ID = "trace_id";

    /** Before everything that could refuse the call. */
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
