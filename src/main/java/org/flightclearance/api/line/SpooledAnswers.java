package org.flightclearance.api.line;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Writes an answer completely before its first byte is sent. Then the event loop sends it as fast as the client reads,
 * while the thread and the database connection are free again.
 */
@Provider
class SpooledAnswers implements ServerMessageBodyWriter<StreamingOutput> {

    private final Transfers transfers;

    SpooledAnswers(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType media) {
        return StreamingOutput.class.isAssignableFrom(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return StreamingOutput.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(StreamingOutput answer, Type genericType, ServerRequestContext context)
            throws IOException {
        var route = ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
        var content = new SpooledContent(transfers, Caller.of(route));
        try {
            content.begin();
            route.addEndHandler(end -> {
                if (end.failed()) {
                    content.abandon();
                }
            });
            transfers.write(() -> {
                if (!content.isAbandoned()) {
                    answer.write(content);
                }
            });
            content.close();
            var path = content.path();
            if (path == null) {
                context.serverResponse().end(content.inMemory());
                content.forget();
            } else {
                route.response().sendFile(path.toString(), 0, content.size(), sent -> content.forget());
            }
        } catch (IOException | RuntimeException failed) {
            content.forget();
            if (content.isAbandoned()) {
                throw new ClientGone(failed);
            }
            throw failed;
        }
    }

    /** Only needed if a message body writer called other writers; none does. */
    @Override
    public void writeTo(
            StreamingOutput answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        answer.write(out);
    }
}
