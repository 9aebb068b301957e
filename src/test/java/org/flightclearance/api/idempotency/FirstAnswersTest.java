package org.flightclearance.api.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.api.idempotency.FirstAnswers.Intention;
import org.flightclearance.time.UtcClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;

@OnBothDatabases
class FirstAnswersTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    @Inject
    FirstAnswers answers;

    @Inject
    UtcClock clock;

    @Inject
    EntityManager database;

    private final String key = UUID.randomUUID().toString();
    private String mission;

    @BeforeEach
    void found() {
        mission = ApiClient.mission();
    }

    @Test
    void while_the_first_call_runs_a_second_one_is_refused_and_after_its_failure_it_is_carried_out() {
        QuarkusTransaction.begin();
        answers.claim(new Intention(requester(mission), key, "the first"), clock.now());
        var waiting = file();
        assertThat(waiting.statusCode()).isEqualTo(409);
        assertThat(waiting.<String>path("type")).isEqualTo("/problems/idempotency-in-progress");
        assertThat(waiting.header("Retry-After")).isEqualTo("1");
        QuarkusTransaction.rollback();
        assertThat(file().statusCode()).isEqualTo(201);
    }

    @Test
    void an_answer_is_repeated_for_72_hours_and_not_longer() {
        var first = file().<String>path("reference");
        age(FirstAnswers.KEPT.minus(Duration.ofMinutes(5)));
        assertThat(file().<String>path("reference")).isEqualTo(first);
        age(Duration.ofMinutes(5));
        assertThat(file().<String>path("reference")).isNotEqualTo(first);
    }

    @Test
    void only_answers_older_than_72_hours_are_deleted() {
        file();
        age(FirstAnswers.KEPT.minus(Duration.ofMinutes(5)));
        forget();
        assertThat(kept()).isTrue();
        age(Duration.ofMinutes(5).plus(A_MOMENT));
        forget();
        assertThat(kept()).isFalse();
    }

    private Response file() {
        return as(requester(mission))
                .header("Idempotency-Key", key)
                .body(sentDrone(mission))
                .post("/requests");
    }

    private void age(Duration by) {
        QuarkusTransaction.requiringNew().run(() -> {
            var row = "from first_answer where idempotency_key = :key";
            var at = (Instant) database.createNativeQuery("select first_at " + row, Instant.class)
                    .setParameter("key", key)
                    .getSingleResult();
            database.createNativeQuery("update first_answer set first_at = :at where idempotency_key = :key")
                    .setParameter("at", at.minus(by))
                    .setParameter("key", key)
                    .executeUpdate();
        });
    }

    private void forget() {
        QuarkusTransaction.requiringNew().run(() -> answers.forgetOld(clock.now()));
    }

    private boolean kept() {
        return !database.createNativeQuery("select 1 from first_answer where idempotency_key = :key")
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }
}
