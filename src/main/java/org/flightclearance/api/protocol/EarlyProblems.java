package org.flightclearance.api.protocol;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.flightclearance.language.Language;
import org.flightclearance.language.Sentence;
import org.flightclearance.language.Wording;
import org.flightclearance.load.WorkerQueue;

/**
 * Answers with a problem document when a call is refused before a resource is found. An address that is not a valid URI
 * never gets here: the server answers 400 with an empty body.
 */
@ApplicationScoped
class EarlyProblems {

    private static final String API = "/api/";

    /** Runs after the trace id was assigned and before the body is read. */
    private static final int EARLY = 9_000;

    private final Problems problems;
    private final ObjectMapper mapper;
    private final WorkerQueue queue;
    private final long largestBody;

    EarlyProblems(
            Problems problems,
            ObjectMapper mapper,
            WorkerQueue queue,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.problems = problems;
        this.mapper = mapper;
        this.queue = queue;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseWhenOverloaded, EARLY + 1);
        filters.register(this::refuseLargeBody, EARLY);
    }

    private void refuseWhenOverloaded(RoutingContext call) {
        if (call.request().path().startsWith(API) && queue.isTooLong()) {
            call.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(WorkerQueue.RETRY_AFTER.toSeconds()));
            refuse(call, ProblemKind.UNAVAILABLE, Sentence.of("refused.overloaded"));
        } else {
            call.next();
        }
    }

    private void refuseLargeBody(RoutingContext call) {
        if (call.request().path().startsWith(API) && announced(call) > largestBody) {
            refuse(call, ProblemKind.TOO_LARGE, Sentence.of("refused.too_large", largestBody));
        } else {
            call.next();
        }
    }

    private static long announced(RoutingContext call) {
        var length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // The HTTP decoder already refuses a length that is not a number
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void refuse(RoutingContext call, ProblemKind kind, Sentence detail) {
        var wording = Wording.in(Language.accepted(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        try {
            var body = mapper.writeValueAsString(problems.of(kind, detail, List.of(), wording));
            call.response()
                    .setStatusCode(kind.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, wording.language().code())
                    .end(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
