package org.flightclearance.api.line;

import java.io.IOException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

/**
 * Receives the whole body of a call on the event loop before a worker thread is used. Runs after authentication and
 * before every filter that may block.
 */
@Provider
@NonBlocking
@Priority(0)
class BodyFilter implements ResteasyReactiveContainerRequestFilter {

    private final Transfers transfers;
    private final long largest;

    BodyFilter(Transfers transfers, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.transfers = transfers;
        this.largest = largest.asLongValue();
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext call) {
        var context = (ResteasyReactiveRequestContext) call.getServerRequestContext();
        var route = context.unwrap(RoutingContext.class);
        if (!UnreadBodies.hasBody(route.request())) {
            return;
        }
        var content = new SpooledContent(transfers, Caller.of(route));
        context.registerCompletionCallback((Throwable failure) -> content.forget());
        call.suspend();
        new IncomingBody(route.request(), content, largest, new IncomingBody.Taker() {
                    @Override
                    public void whole() throws IOException {
                        call.setEntityStream(content.open());
                        call.resume();
                    }

                    @Override
                    public void failed(Throwable failure) {
                        call.resume(failure);
                    }
                })
                .takeIn();
    }
}
