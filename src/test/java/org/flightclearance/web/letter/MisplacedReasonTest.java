package org.flightclearance.web.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.etag;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;

/** Approvals with the reason for a denial, as they were recorded before such reasons were refused. */
@QuarkusTest
class MisplacedReasonTest {

    private static final String PATH = "/letters/misplaced-reasons";

    @Inject
    EntityManager database;

    /** Approves a request, and gives the approval a reason, as an earlier version did. */
    private String approvedWithReason(String mission) throws IOException {
        var reference = ApiClient.file(requester(mission), sentDrone(mission));
        answer(mission, reference, "approved", "2022-10-05T08:00:00Z").statusCode(200);
        String migration;
        try (var file = getClass().getResourceAsStream("/db/migration/V60__reasons_on_approvals.sql")) {
            migration = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        var update = migration.replaceFirst("(?s).*(update answer .*?);.*", "$1");
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery(
                            "update answer set reason = 'SECURITY', reason_stated = 'Zone d’opérations' where request_id ="
                                    + " (select id from flight_request where reference = :reference)")
                    .setParameter("reference", reference)
                    .executeUpdate();
            database.createNativeQuery(update).executeUpdate();
        });
        return reference;
    }

    @Test
    void queue_and_overview_say_how_many_there_are_and_the_list_opens_the_correction() throws IOException {
        var mission = mission();
        var officer = Browser.signedInAs(officer(mission));
        assertThat(officer.get("/queue").select(".note a[href=" + PATH + "]")).isEmpty();
        assertThat(officer.get(PATH).select(".empty")).hasSize(1);
        var yes = approvedWithReason(mission);
        var no = ApiClient.file(requester(mission), sentDrone(mission));
        answer(mission, no, "denied", "2022-10-05T08:00:00Z").statusCode(200);
        var elsewhere = ApiClient.file(requester(mission), sentDrone(mission));
        answer(mission, elsewhere, "denied", "2022-10-05T08:00:01Z").statusCode(200);

        assertThat(officer.get("/queue").select(".note").text())
                .contains("One approval carries a reason for a denial.");
        var manager = Browser.signedInAs(manager(mission));
        assertThat(manager.get("/overview").select(".note a").attr("href")).isEqualTo(PATH);
        assertThat(manager.get(PATH).select("tbody a[href$=/correct]")).isEmpty();

        var list = officer.get(PATH);
        assertThat(list.select("tbody th").eachText()).containsExactly(yes);
        assertThat(list.select("tbody tr").text())
                .contains("security", "Zone d’opérations", no)
                .doesNotContain(elsewhere);
        var path = list.select("tbody a[href$=/correct]").attr("href");
        var fields = Browser.fields(officer.get(path));
        fields.put("/answers/0/reason", "");
        fields.put("/answers/0/reason_stated", "");
        fields.put("/why", "The reason belongs to " + no);
        officer.post(path, fields);
        assertThat(officer.status()).isEqualTo(303);
        assertThat(officer.get(PATH).select("tbody tr")).isEmpty();
        assertThat(officer.get("/requests/" + yes).select("#answers").text()).doesNotContain("Zone");
    }

    @Test
    void another_correction_is_not_refused_for_a_reason_that_it_does_not_touch() throws IOException {
        var mission = mission();
        var reference = approvedWithReason(mission);
        var officer = Browser.signedInAs(officer(mission));
        officer.fillIn(
                "/requests/" + reference + "/correct",
                Map.of("/why", "The 119th", "/sent/outgoing_reference", "NV/2022/119"));
        assertThat(officer.status()).isEqualTo(303);
        assertThat(officer.get(PATH).select("tbody th").eachText()).containsExactly(reference);
        String id = as(officer(mission)).get("/requests/" + reference).path("answers[0].id");
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body("{\"why\": \"x\", \"answers\": [{\"id\": \"%s\", \"reason\": \"health\"}]}".formatted(id))
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(422);
        as(officer(mission))
                .header("If-Match", etag(officer(mission), reference))
                .body("{\"why\": \"It never came\", \"answers\": [{\"id\": \"%s\", \"struck\": true}]}".formatted(id))
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200);
        assertThat(officer.get(PATH).select("tbody tr")).isEmpty();
    }

    @Test
    void the_list_has_only_the_missions_of_the_user() throws IOException {
        approvedWithReason(mission());
        var other = Browser.signedInAs(officer(mission()));
        assertThat(other.get(PATH).select("tbody tr")).isEmpty();
        assertThat(other.get("/queue").select(".note a[href=" + PATH + "]")).isEmpty();
    }
}
