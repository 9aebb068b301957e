package org.flightclearance.api.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.flightclearance.database.BrokenConnections;
import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Busy;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.attempt.TooManyAttempts;

/** Maps every exception to a problem document. For internal errors the caller gets only a trace id. */
@Singleton
class ProblemMappers {

    /** Retry-After of a temporary failure. */
    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    /** The fields that must be unique, by their constraints. Only simultaneous calls get as far as the constraint. */
    private static final Map<String, String> UNIQUE_FIELDS = Map.of(
            "mission_code_unique", "/code",
            "account_name_unique", "/name",
            "permit_number_unique", "/number",
            "holiday_unique", "/date");

    private final CallerLanguage language;
    private final Problems problems;
    private final AddressMethods methods;
    private final BrokenConnections broken;

    ProblemMappers(CallerLanguage language, Problems problems, AddressMethods methods, BrokenConnections broken) {
        this.language = language;
        this.problems = problems;
        this.methods = methods;
        this.broken = broken;
    }

    @ServerExceptionMapper
    Response refused(Refused refused) {
        return problem(ProblemKind.of(refused.refusal()), refused.detail(), refused.faults())
                .build();
    }

    @ServerExceptionMapper
    Response refused(ProtocolRefusal refused) {
        var answer = problem(refused.kind(), refused.detail(), List.of());
        var wait = refused.retryAfter();
        return wait == null ? answer.build() : later(answer, wait);
    }

    @ServerExceptionMapper
    Response tooManyAttempts(TooManyAttempts refused) {
        var seconds = seconds(refused.left());
        var detail = Sentence.of("refused.too_many_attempts", seconds);
        return later(problem(ProblemKind.TOO_MANY_REQUESTS, detail, List.of()), refused.left());
    }

    @ServerExceptionMapper
    Response busy(Busy busy) {
        return later(problem(ProblemKind.UNAVAILABLE, Sentence.of("refused.busy"), List.of()), A_MOMENT);
    }

    /** Two calls changed the same thing at once, and the other one was first. */
    @ServerExceptionMapper
    Response raced(OptimisticLockException raced) {
        return problem(ProblemKind.STALE_VERSION, "refused.raced").build();
    }

    @ServerExceptionMapper
    Response constrained(ConstraintViolationException violated) {
        return violated.getKind() == ConstraintKind.UNIQUE ? raced(violated) : unexpected(violated);
    }

    /** Two calls recorded the same at once, and the other one was first. */
    private Response raced(ConstraintViolationException violated) {
        var name = String.valueOf(violated.getConstraintName()).toLowerCase(Locale.ROOT);
        return UNIQUE_FIELDS.entrySet().stream()
                .filter(unique -> name.contains(unique.getKey()))
                .findFirst()
                .map(unique -> refused(Refused.at(unique.getValue(), "fault.recorded_meanwhile")))
                .orElseGet(() ->
                        problem(ProblemKind.STALE_VERSION, "refused.raced").build());
    }

    /** Another call removed it at the same moment. */
    @ServerExceptionMapper
    Response removed(EntityNotFoundException removed) {
        return problem(ProblemKind.NOT_FOUND, "refused.not_found").build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated() {
        return problem(ProblemKind.UNAUTHENTICATED, "refused.unauthenticated")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Flight Clearance Tracker\"")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Flight Clearance Tracker\", charset=\"UTF-8\"")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return problem(ProblemKind.FORBIDDEN, "refused.forbidden").build();
    }

    @ServerExceptionMapper
    Response ofTheProtocol(WebApplicationException thrown, UriInfo uri) {
        var status = thrown.getResponse().getStatus();
        return switch (status) {
            case 404 -> problem(ProblemKind.NOT_FOUND, "refused.not_found").build();
            case 405 ->
                problem(ProblemKind.METHOD_NOT_ALLOWED, "refused.method")
                        .header(HttpHeaders.ALLOW, String.join(", ", methods.of(uri.getPath())))
                        .build();
            case 406 ->
                problem(ProblemKind.NOT_ACCEPTABLE, "refused.not_acceptable").build();
            case 413 -> problem(ProblemKind.TOO_LARGE, "refused.body_too_large").build();
            case 415 ->
                problem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "refused.media_type")
                        .build();
            default ->
                status < 400
                        ? thrown.getResponse()
                        : status < 500
                                ? problem(ProblemKind.MALFORMED, "refused.malformed")
                                        .build()
                                : unexpected(thrown);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable thrown) {
        if (UnreadableForm.hasTooManyFields(thrown)) {
            return problem(ProblemKind.TOO_LARGE, "refused.too_many_fields").build();
        }
        if (UnreadableForm.isOfUnknownCharset(thrown)) {
            return problem(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "refused.media_type")
                    .build();
        }
        if (UnreadableForm.is(thrown)) {
            return problem(ProblemKind.MALFORMED, "refused.malformed").build();
        }
        // If a commit fails, the exception that says why is inside of those of the transaction
        var stale = cause(thrown, OptimisticLockException.class);
        if (stale.isPresent()) {
            return raced(stale.get());
        }
        var doubled =
                cause(thrown, ConstraintViolationException.class).filter(one -> one.getKind() == ConstraintKind.UNIQUE);
        if (doubled.isPresent()) {
            return raced(doubled.get());
        }
        var wording = language.wording();
        if (DatabaseTrouble.passes(thrown)) {
            broken.dropAfter(thrown);
            var detail = Sentence.of("refused.unavailable");
            var problem = problems.ofDatabase(ProblemKind.UNAVAILABLE, detail, thrown, wording);
            return later(answer(ProblemKind.UNAVAILABLE, problem), A_MOMENT);
        }
        var detail = Sentence.of("refused.internal");
        return answer(ProblemKind.INTERNAL, problems.ofOurs(ProblemKind.INTERNAL, detail, thrown, wording))
                .build();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Response later(Response.ResponseBuilder answer, Duration wait) {
        return answer.header(HttpHeaders.RETRY_AFTER, seconds(wait)).build();
    }

    /** Rounded up, so that a caller who waits this long is not too early. */
    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }

    private Response.ResponseBuilder problem(ProblemKind kind, String key) {
        return problem(kind, Sentence.of(key), List.of());
    }

    private Response.ResponseBuilder problem(ProblemKind kind, Sentence detail, List<Fault> faults) {
        return answer(kind, problems.of(kind, detail, faults, language.wording()));
    }

    private Response.ResponseBuilder answer(ProblemKind kind, Problem problem) {
        return Response.status(kind.status())
                .type(Problem.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        language.wording().language().code())
                .entity(problem);
    }
}
