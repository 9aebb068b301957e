package org.flightclearance.api.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.exception.ConstraintViolationException;

import org.flightclearance.api.idempotency.FirstAnswers.Intention;
import org.flightclearance.api.protocol.DatabaseTrouble;
import org.flightclearance.api.protocol.ProblemKind;
import org.flightclearance.api.protocol.ProtocolRefusal;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.time.UtcClock;

/**
 * Carries a call out in one transaction with the keeping of its answer, so that either both are there after a crash or
 * none. What was refused is not kept: nothing was done, and the same key may come again with what is right.
 */
@Once
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class OnceInterceptor {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** As long as the longest work takes, a large import. */
    private static final int SECONDS_AT_THE_MOST = 1_800;

    private final FirstAnswers answers;
    private final Payload payload;
    private final CurrentUser user;
    private final UtcClock clock;
    private final ObjectMapper mapper;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;

    OnceInterceptor(
            FirstAnswers answers,
            Payload payload,
            CurrentUser user,
            UtcClock clock,
            ObjectMapper mapper,
            HttpHeaders headers,
            Request request,
            UriInfo uri) {
        this.answers = answers;
        this.payload = payload;
        this.user = user;
        this.clock = clock;
        this.mapper = mapper;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
    }

    @AroundInvoke
    Object carriedOutOnce(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(KEY);
        if (key == null) {
            return call.proceed();
        }
        if (!key.matches("[!-~]{1," + LONGEST_KEY + "}")) {
            throw new Refused(Refusal.MALFORMED, List.of(new Fault("/" + KEY, Sentence.of("fault.idempotency_key"))));
        }
        var intention = new Intention(user.actor().name(), key, payload.fingerprint(request, uri));
        var now = clock.now();
        try {
            return inOneTransaction(() -> known(intention, now, () -> first(intention, now, call)));
        } catch (NothingDone refused) {
            return refused.answer;
        } catch (AlreadyTaken byOneThatHasEnded) {
            return inOneTransaction(() -> known(intention, now, () -> {
                throw stillRunning();
            }));
        }
    }

    private Response known(Intention intention, Instant now, Callable<Response> otherwise) throws Exception {
        var kept = answers.find(intention, now);
        if (kept.isEmpty()) {
            return otherwise.call();
        }
        if (!kept.get().fingerprint().equals(intention.fingerprint())) {
            throw new ProtocolRefusal(ProblemKind.IDEMPOTENCY_CONFLICT, Sentence.of("refused.idempotency_conflict"));
        }
        return kept.get().answer().replayed();
    }

    private Response first(Intention intention, Instant now, InvocationContext call) throws Exception {
        try {
            answers.claim(intention, now);
        } catch (ConstraintViolationException taken) {
            throw new AlreadyTaken(taken);
        } catch (PersistenceException waitedTooLong) {
            if (DatabaseTrouble.passes(waitedTooLong)) {
                throw stillRunning();
            }
            throw waitedTooLong;
        }
        var answer = (Response) call.proceed();
        if (answer.getStatus() >= 400) {
            throw new NothingDone(answer);
        }
        var entity = answer.getEntity();
        if (entity == null) {
            answers.keep(intention, FirstAnswer.of(answer, null));
            return answer;
        }
        var body = mapper.writeValueAsBytes(entity);
        var kept = entity instanceof ShownOnce secret ? mapper.writeValueAsBytes(secret.withoutSecret()) : body;
        answers.keep(intention, FirstAnswer.of(answer, kept));
        return Response.fromResponse(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private static Response inOneTransaction(Callable<Response> work) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS_AT_THE_MOST).call(work);
    }

    private static ProtocolRefusal stillRunning() {
        return new ProtocolRefusal(
                ProblemKind.IDEMPOTENCY_IN_PROGRESS, Sentence.of("refused.idempotency_in_progress"), A_MOMENT);
    }

    /** The key was taken by another call, which has ended since. */
    private static final class AlreadyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadyTaken(Throwable cause) {
            super(cause);
        }
    }

    /** An answer that refuses, which nothing is kept of. */
    private static final class NothingDone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Response answer;

        NothingDone(Response answer) {
            super(String.valueOf(answer.getStatus()));
            this.answer = answer;
        }
    }
}
