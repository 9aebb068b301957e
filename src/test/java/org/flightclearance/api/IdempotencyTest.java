package org.flightclearance.api;

import java.util.List;
import java.util.UUID;

import io.restassured.response.Response;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.Together.together;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class IdempotencyTest {

    @Test
    void a_repeated_call_gets_the_first_answer_and_files_nothing() {
        var mission = mission();
        var key = key();
        var first = file(requester(mission), key, sentDrone(mission));
        var again = file(requester(mission), key, sentDrone(mission));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.contentType()).isEqualTo(first.contentType());
        for (var header : List.of("Location", "ETag", "Content-Language")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
        assertThat(references(mission)).hasSize(1);
    }

    @Test
    void a_replay_is_the_first_answer_even_if_the_request_has_changed_since() {
        var mission = mission();
        var key = key();
        var first = file(requester(mission), key, sentDrone(mission));
        ApiClient.answer(mission, first.path("reference"), "approved", "2022-10-05T08:00:00Z")
                .statusCode(200);
        var again = file(requester(mission), key, sentDrone(mission));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void another_body_or_address_under_the_same_key_is_refused() {
        var mission = mission();
        var key = key();
        var reference = file(requester(mission), key, sentDrone(mission)).path("reference");
        as(requester(mission))
                .header("Idempotency-Key", key)
                .body(sentDrone(mission).replace("UNO701", "UNO702"))
                .post("/requests")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-conflict"));
        as(requester(mission))
                .header("Idempotency-Key", key)
                .body("{\"reason\": \"weather\"}")
                .post("/requests/" + reference + "/withdrawal")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-conflict"));
        assertThat(references(mission)).hasSize(1);
    }

    @Test
    void callers_do_not_share_idempotency_keys() {
        var mission = mission();
        var key = key();
        var one = file(requester(mission), key, sentDrone(mission));
        var other = file(officer(mission), key, sentDrone(mission));
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.<String>path("reference")).isNotEqualTo(one.path("reference"));
    }

    @Test
    void a_refused_call_may_be_corrected_and_repeated_under_the_same_key() {
        var mission = mission();
        var key = key();
        var wrong = file(requester(mission), key, sentDrone(mission).replace("\"East\"", "\"Nowhere\""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        var right = file(requester(mission), key, sentDrone(mission));
        assertThat(right.statusCode()).isEqualTo(201);
        assertThat(right.header("Idempotent-Replayed")).isNull();
    }

    @Test
    void an_invalid_idempotency_key_is_refused_by_name() {
        var mission = mission();
        for (var key : List.of("two words", "x".repeat(201), "é")) {
            as(requester(mission))
                    .header("Idempotency-Key", key)
                    .body(sentDrone(mission))
                    .post("/requests")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/Idempotency-Key"));
        }
        assertThat(references(mission)).isEmpty();
    }

    @Test
    void a_trial_run_stores_nothing_under_its_key_however_it_is_written() {
        var mission = mission();
        var holiday = "{\"mission\": \"%s\", \"date\": \"2022-12-25\", \"name\": \"Noël\"}".formatted(mission);
        for (var dryRun : new String[] {"true", "True", "false"}) {
            as(ApiClient.ADMIN)
                    .header("Idempotency-Key", mission)
                    .body(holiday)
                    .post("/holidays?dry_run=" + dryRun)
                    .then()
                    .statusCode(dryRun.equals("false") ? 201 : 200);
        }
    }

    @Test
    void a_repeated_move_is_made_once() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), sentDrone(mission));
        var key = key();
        for (int i = 0; i < 3; i++) {
            as(officer(mission))
                    .header("Idempotency-Key", key)
                    .body("{\"outcome\": \"approved\", \"received_at\": \"2022-10-05T08:00:00Z\"}")
                    .post("/requests/" + reference + "/answer")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("approved"));
        }
        as(officer(mission))
                .get("/requests/" + reference)
                .then()
                .body("answers.size()", equalTo(1))
                .body("late_answer", nullValue());
    }

    @Test
    void a_new_api_key_is_shown_once_and_a_replay_does_not_contain_it() {
        var mission = mission();
        var key = key();
        var body = "{\"name\": \"nightly job\", \"roles\": [\"requester\"], \"missions\": [\"%s\"]}".formatted(mission);
        var made =
                as(requester(mission)).header("Idempotency-Key", key).body(body).post("/api-keys");
        var again =
                as(requester(mission)).header("Idempotency-Key", key).body(body).post("/api-keys");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.<String>path("key")).startsWith("fct_");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(made.path("id"));
        assertThat(again.asString()).doesNotContain("\"key\"").doesNotContain(made.<String>path("key"));
        assertThat(as(requester(mission)).get("/api-keys").<List<String>>path("items.id"))
                .hasSize(1);
    }

    @RepeatedTest(5)
    void of_many_equal_calls_at_once_one_is_carried_out_and_the_others_get_its_answer_or_wait() throws Exception {
        var mission = mission();
        var key = key();
        var answers = together(6, i -> file(requester(mission), key, sentDrone(mission)));
        assertThat(references(mission)).hasSize(1);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.statusCode() == 409) {
                assertThat(answer.<String>path("type")).isEqualTo("/problems/idempotency-in-progress");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            } else {
                assertThat(answer.statusCode()).isEqualTo(201);
                assertThat(answer.<String>path("reference"))
                        .isEqualTo(references(mission).get(0));
            }
        });
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201 && answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
    }

    private static Response file(String account, String key, String body) {
        return as(account).header("Idempotency-Key", key).body(body).post("/requests");
    }

    private static List<String> references(String mission) {
        return as(officer(mission)).get("/requests").path("items.reference");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
