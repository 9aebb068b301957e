package org.flightclearance.api.request;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

/** A list gives each request as it is given alone, to every caller in either language, also after it has changed. */
@QuarkusTest
class ListedRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_list_gives_each_request_as_it_is_given_alone() throws Exception {
        var mission = mission();
        file(requester(mission), sentDrone(mission));
        var unsent = file(requester(mission), unsentDrone(mission));
        compare(mission);
        post(
                        officer(mission),
                        "/requests/" + unsent + "/dispatch",
                        "{\"sent_at\": \"2022-10-04T05:00:00Z\", \"channel\": \"note_verbale\", \"outgoing_reference\": \"NV/1\"}")
                .statusCode(200);
        compare(mission);
        ApiClient.answer(mission, unsent, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        compare(mission);
    }

    /** In Los Angeles, the flight departs on the day before. */
    @Test
    void a_change_of_the_mission_changes_its_requests_and_their_tags() throws Exception {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        file(requester(mission), sentDrone(mission));
        post(
                        officer(mission),
                        "/requests/" + reference + "/answer",
                        """
                        {"outcome": "approved", "received_at": "2022-10-05T08:00:00Z",
                         "valid_from": "2022-10-07", "valid_to": "2022-10-07"}""")
                .statusCode(200)
                .body("memos", empty());
        compare(mission);
        var before = etag(officer(mission), reference);
        as(ApiClient.ADMIN)
                .body("{\"time_zone\": \"America/Los_Angeles\"}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        as(officer(mission))
                .header("If-None-Match", before)
                .get("/requests/" + reference)
                .then()
                .statusCode(200)
                .body("memos", hasSize(1));
        compare(mission);
    }

    private static void compare(String mission) throws Exception {
        for (var caller : List.of(requester(mission), officer(mission), manager(mission))) {
            for (var language : List.of("en", "fr", "en")) {
                var items = JSON.readTree(as(caller)
                                .header("Accept-Language", language)
                                .get("/requests?mission=" + mission)
                                .asString())
                        .path("items");
                assertThat(items).hasSize(2);
                for (var item : items) {
                    var alone = as(caller)
                            .header("Accept-Language", language)
                            .get("/requests/" + item.path("reference").textValue())
                            .asString();
                    assertThat(item).isEqualTo(JSON.readTree(alone));
                }
            }
        }
    }
}
