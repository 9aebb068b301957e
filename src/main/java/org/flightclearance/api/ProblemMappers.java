package org.flightclearance.api;

import java.util.List;
import java.util.UUID;
import jakarta.inject.Singleton;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;

/** Turns whatever goes wrong into a problem document; of our own faults the caller learns a trace id and no more. */
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final CallerLanguage language;

    ProblemMappers(CallerLanguage language) {
        this.language = language;
    }

    @ServerExceptionMapper
    Response refused(Refused refused) {
        var problem = problem(
                switch (refused.refusal()) {
                    case MALFORMED -> Kind.MALFORMED;
                    case INVALID -> Kind.INVALID;
                    case NOT_FOUND -> Kind.NOT_FOUND;
                    case FORBIDDEN -> Kind.FORBIDDEN;
                    case ILLEGAL_MOVE -> Kind.ILLEGAL_MOVE;
                    case STALE_VERSION -> Kind.STALE_VERSION;
                    case VERSION_REQUIRED -> Kind.VERSION_REQUIRED;
                    case DUPLICATE_CLIENT_REFERENCE -> Kind.DUPLICATE_CLIENT_REFERENCE;
                    case TOO_LARGE -> Kind.TOO_LARGE;
                },
                refused.detail(),
                refused.faults());
        return problem.build();
    }

    /** Two acted at once, and the other one was first. */
    @ServerExceptionMapper
    Response raced(OptimisticLockException raced) {
        return problem(Kind.STALE_VERSION, "refused.raced").build();
    }

    /** The other one, who may be bringing in a long ledger, has not ended yet. */
    @ServerExceptionMapper({PessimisticLockException.class, LockTimeoutException.class})
    Response waitedTooLong() {
        return problem(Kind.STALE_VERSION, "refused.raced").build();
    }

    @ServerExceptionMapper
    Response constrained(ConstraintViolationException violated) {
        var name = String.valueOf(violated.getConstraintName()).toLowerCase(java.util.Locale.ROOT);
        return name.contains("history_entry_position_unique")
                ? problem(Kind.STALE_VERSION, "refused.raced").build()
                : unexpected(violated);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated() {
        return problem(Kind.UNAUTHENTICATED, "refused.unauthenticated")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Flight Clearance Tracker\", charset=\"UTF-8\"")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return problem(Kind.FORBIDDEN, "refused.forbidden").build();
    }

    @ServerExceptionMapper
    Response ofTheProtocol(WebApplicationException thrown) {
        var response = thrown.getResponse();
        return switch (response.getStatus()) {
            case 404 -> problem(Kind.NOT_FOUND, "refused.not_found").build();
            case 405 ->
                problem(Kind.METHOD_NOT_ALLOWED, "refused.method")
                        .header(HttpHeaders.ALLOW, response.getHeaderString(HttpHeaders.ALLOW))
                        .build();
            case 406 -> problem(Kind.NOT_ACCEPTABLE, "refused.not_acceptable").build();
            case 413 ->
                problem(Kind.TOO_LARGE, Sentence.of("refused.too_large", WireReader.LARGEST_BODY), List.of())
                        .build();
            case 415 ->
                problem(Kind.UNSUPPORTED_MEDIA_TYPE, "refused.media_type").build();
            default ->
                response.getStatus() < 400
                        ? response
                        : response.getStatus() < 500
                                ? problem(Kind.MALFORMED, "refused.malformed").build()
                                : unexpected(thrown);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable thrown) {
        var trace = UUID.randomUUID().toString();
        LOG.errorf(thrown, "trace_id=%s", trace);
        return problem(Kind.INTERNAL, Sentence.of("refused.internal"), List.of(), trace)
                .build();
    }

    private Response.ResponseBuilder problem(Kind kind, String key) {
        return problem(kind, Sentence.of(key), List.of());
    }

    private Response.ResponseBuilder problem(Kind kind, Sentence detail, List<Fault> faults) {
        var trace = UUID.randomUUID().toString();
        LOG.debugf("trace_id=%s %s %s %s", trace, kind, detail.key(), faults);
        return problem(kind, detail, faults, trace);
    }

    private Response.ResponseBuilder problem(Kind kind, Sentence detail, List<Fault> faults, String trace) {
        var wording = language.wording();
        var errors = faults.stream()
                .map(fault -> new Problem.FieldError(fault.pointer(), wording.say(fault.sentence())))
                .toList();
        return Response.status(kind.status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.language().code())
                .entity(new Problem(
                        "/problems/" + kind.type,
                        wording.text("problem." + kind.type),
                        kind.status,
                        wording.say(detail),
                        errors,
                        trace));
    }

    private enum Kind {
        MALFORMED(400, "invalid-request"),
        INVALID(422, "invalid-request"),
        UNAUTHENTICATED(401, "unauthenticated"),
        FORBIDDEN(403, "forbidden"),
        NOT_FOUND(404, "not-found"),
        METHOD_NOT_ALLOWED(405, "method-not-allowed"),
        NOT_ACCEPTABLE(406, "not-acceptable"),
        ILLEGAL_MOVE(409, "illegal-move"),
        DUPLICATE_CLIENT_REFERENCE(409, "duplicate-client-reference"),
        STALE_VERSION(412, "stale-version"),
        TOO_LARGE(413, "too-large"),
        UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type"),
        VERSION_REQUIRED(428, "version-required"),
        INTERNAL(500, "internal");

        private final int status;
        private final String type;

        Kind(int status, String type) {
            this.status = status;
            this.type = type;
        }
    }
}
