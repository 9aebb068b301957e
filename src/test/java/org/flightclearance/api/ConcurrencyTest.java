package org.flightclearance.api;

import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.account;
import static org.flightclearance.api.ApiClient.aerodrome;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.retireAdministrators;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.Together.together;

@OnBothDatabases
class ConcurrencyTest {

    @Inject
    EntityManager database;

    private static final String ANSWER = "{\"outcome\": \"approved\", \"received_at\": \"2022-10-05T08:00:00Z\"}";

    @RepeatedTest(5)
    void if_two_users_answer_one_request_only_one_succeeds_and_the_history_has_one_entry() throws Exception {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        var seen = etag(officer(mission), reference);
        var statuses = together(2, i -> as(officer(mission))
                .header("If-Match", seen)
                .body(ANSWER)
                .post("/requests/" + reference + "/answer")
                .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        List<String> moves =
                as(officer(mission)).get("/requests/" + reference + "/history").path("items.move");
        assertThat(moves).containsExactly("file", "send", "answer");
    }

    @RepeatedTest(5)
    void if_many_users_answer_without_a_version_only_one_succeeds() throws Exception {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        var statuses = together(6, i -> as(officer(mission))
                .body(ANSWER)
                .post("/requests/" + reference + "/answer")
                .statusCode());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status != 200)).isSubsetOf(409, 412, 428);
        List<String> moves =
                as(officer(mission)).get("/requests/" + reference + "/history").path("items.move");
        assertThat(moves).containsExactly("file", "send", "answer");
    }

    @Test
    void requests_filed_at_the_same_time_get_different_references() throws Exception {
        var mission = mission();
        var references = together(24, i -> file(requester(mission), sentDrone(mission)));
        assertThat(references).doesNotHaveDuplicates().hasSize(24);
    }

    @Test
    void of_many_requests_with_one_client_reference_one_is_filed_and_the_others_get_its_reference() throws Exception {
        var mission = mission();
        var body = sentDrone(mission).replaceFirst("\\{", "{\"client_reference\": \"ATO-1\", ");
        var answers = together(8, i -> as(requester(mission)).body(body).post("/requests"));
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        String filed = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("reference");
        assertThat(answers.stream().filter(answer -> answer.statusCode() != 201))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(answer.<String>path("detail")).contains(filed);
                });
    }

    @RepeatedTest(5)
    void of_two_changes_at_once_of_different_fields_none_undoes_the_other() throws Exception {
        var mission = mission();
        String rule = as(ADMIN).get("/notice-rules?mission=" + mission).path("items[0].id");
        changeTogether("/notice-rules/" + rule, "items[0].", Map.of("cut_off_hours", 3, "tolerance_hours", 5));
        changeTogether("/missions/" + mission, "", Map.of("hold_limit_minutes", 3, "name", "Another"));
        changeTogether("/aerodromes/" + aerodrome("Gao"), "", Map.of("country", "NE", "name", "Another"));
    }

    @RepeatedTest(10)
    void of_the_last_two_administrators_who_remove_each_other_at_once_one_stays() throws Exception {
        retireAdministrators();
        var mission = mission();
        var second = "second." + mission;
        account(second, "admin", mission);
        try {
            var statuses = together(2, i -> as(i == 0 ? ADMIN : second)
                    .body("{\"disabled\": true}")
                    .patch("/accounts/" + (i == 0 ? second : ADMIN))
                    .statusCode());
            assertThat(statuses).containsOnlyOnce(200);
        } finally {
            // All other tests need the first one
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery("update account set disabled = false where name = 'admin'")
                            .executeUpdate());
        }
    }

    /** Makes each change in a call of its own. Either all stand, or some were refused. */
    private static void changeTogether(String address, String at, Map<String, Object> changes) throws Exception {
        var all = List.copyOf(changes.entrySet());
        var statuses = together(all.size(), i -> as(ADMIN)
                .body(Map.of(all.get(i).getKey(), all.get(i).getValue()))
                .patch(address)
                .statusCode());
        assertThat(statuses).as(address).contains(200).isSubsetOf(200, 412);
        var now = as(ADMIN).get(address).jsonPath();
        for (int i = 0; i < all.size(); i++) {
            if (statuses.get(i) == 200) {
                assertThat(now.getString(at + all.get(i).getKey()))
                        .isEqualTo(String.valueOf(all.get(i).getValue()));
            }
        }
    }

    @Test
    void revisions_published_at_the_same_time_get_different_numbers() throws Exception {
        var mission = mission();
        file(requester(mission), sentDrone(mission));
        // The first PDF of a process takes seconds, longer than a call may wait for the lock
        as(manager(mission))
                .get("/reports/denials.pdf?mission=" + mission + "&quarter=2022-Q4")
                .then()
                .statusCode(200);
        var body =
                """
                {"mission": "%s", "from": "2022-10-04", "to": "2022-12-29", "title": "Fourth report",
                 "answers_entered_until": "2023-01-15"}"""
                        .formatted(mission);
        List<Integer> revisions = together(2, i -> published(mission, body));
        assertThat(revisions).containsExactlyInAnyOrder(0, 1);
    }

    /** Retries on 503, which means that the other call took too long. */
    private static int published(String mission, String body) {
        var answer = as(manager(mission)).body(body).post("/publications");
        for (int tries = 1; answer.statusCode() == 503 && tries < 5; tries++) {
            answer = as(manager(mission)).body(body).post("/publications");
        }
        return answer.then().statusCode(201).extract().path("revision");
    }
}
