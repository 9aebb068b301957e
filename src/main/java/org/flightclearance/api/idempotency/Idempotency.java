package org.flightclearance.api.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.exception.ConstraintViolationException;

import org.flightclearance.api.idempotency.FirstAnswers.Intention;
import org.flightclearance.api.protocol.ProblemKind;
import org.flightclearance.api.protocol.ProtocolRefusal;
import org.flightclearance.database.DatabaseTrouble;
import org.flightclearance.database.OwnTransaction;
import org.flightclearance.language.Sentence;
import org.flightclearance.refusal.Fault;
import org.flightclearance.refusal.Refusal;
import org.flightclearance.refusal.Refused;
import org.flightclearance.security.CurrentUser;
import org.flightclearance.time.UtcClock;

/**
 * Carries out a call and stores its answer in one transaction, so that after a crash either both exist or neither. A
 * refused call stores nothing, so its key can be used again with a corrected body. A dry run stores nothing either, so
 * it takes no key.
 */
@ApplicationScoped
public class Idempotency {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** Long enough for the longest work, a large import. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(30);

    private final FirstAnswers answers;
    private final CallFingerprint callFingerprint;
    private final CurrentUser user;
    private final UtcClock clock;
    private final ObjectMapper mapper;
    private final HttpHeaders headers;
    private final Request request;
    private final UriInfo uri;

    Idempotency(
            FirstAnswers answers,
            CallFingerprint callFingerprint,
            CurrentUser user,
            UtcClock clock,
            ObjectMapper mapper,
            HttpHeaders headers,
            Request request,
            UriInfo uri) {
        this.answers = answers;
        this.callFingerprint = callFingerprint;
        this.user = user;
        this.clock = clock;
        this.mapper = mapper;
        this.headers = headers;
        this.request = request;
        this.uri = uri;
    }

    /** The work, given what was prepared. */
    public interface Work<T> {
        Response with(T prepared) throws Exception;
    }

    /** Carries out work that needs no preparation. */
    Response carryOut(Callable<Response> work) throws Exception {
        return carryOut(() -> "", nothing -> {}, nothing -> work.call());
    }

    /**
     * Carries out work that first needs other transactions. They run before the transaction of the work, because a call
     * holds only one connection at a time.
     *
     * @param preparation not called if the call was carried out before
     * @param release called with what was prepared after the transaction of the work, even if it failed
     */
    public <T> Response carryOut(Callable<T> preparation, Consumer<T> release, Work<T> work) throws Exception {
        var key = isDryRun() ? null : headers.getHeaderString(KEY);
        if (key == null) {
            return prepared(preparation.call(), release, work);
        }
        if (!key.matches("[!-~]{1," + LONGEST_KEY + "}")) {
            throw new Refused(Refusal.MALFORMED, List.of(new Fault("/" + KEY, Sentence.of("fault.idempotency_key"))));
        }
        var intention = new Intention(user.actor().name(), key, callFingerprint.fingerprint(request, uri));
        var now = clock.now();
        var known = known(intention, now);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            var prepared = preparation.call();
            return prepared(
                    prepared,
                    release,
                    it -> OwnTransaction.call(LONGEST_WORK, () -> first(intention, now, () -> work.with(it))));
        } catch (NothingDone refused) {
            return refused.answer;
        } catch (AlreadyTaken byOneThatHasEnded) {
            return known(intention, now).orElseThrow(Idempotency::stillRunning);
        } catch (Refused refused) {
            // The first call may have ended during this preparation and be the reason for the refusal
            return known(intention, now).orElseThrow(() -> refused);
        }
    }

    private static <T> Response prepared(T prepared, Consumer<T> release, Work<T> work) throws Exception {
        try {
            return work.with(prepared);
        } finally {
            release.accept(prepared);
        }
    }

    private boolean isDryRun() {
        var asked = uri.getQueryParameters().getFirst("dry_run");
        // In capitals too, as the parameter is read
        return asked != null && asked.strip().equalsIgnoreCase("true");
    }

    private Optional<Response> known(Intention intention, Instant now) {
        return answers.find(intention, now).map(kept -> {
            if (!kept.fingerprint().equals(intention.fingerprint())) {
                throw new ProtocolRefusal(
                        ProblemKind.IDEMPOTENCY_CONFLICT, Sentence.of("refused.idempotency_conflict"));
            }
            return kept.answer().replayed();
        });
    }

    private Response first(Intention intention, Instant now, Callable<Response> work) throws Exception {
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
        var answer = work.call();
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

    private static ProtocolRefusal stillRunning() {
        return new ProtocolRefusal(
                ProblemKind.IDEMPOTENCY_IN_PROGRESS, Sentence.of("refused.idempotency_in_progress"), A_MOMENT);
    }

    /** Another call used the key and has ended. */
    private static final class AlreadyTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AlreadyTaken(Throwable cause) {
            super(cause);
        }
    }

    /** A refused call: rolls the transaction back, so that nothing is stored. */
    private static final class NothingDone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Response answer;

        NothingDone(Response answer) {
            super(String.valueOf(answer.getStatus()));
            this.answer = answer;
        }
    }
}
