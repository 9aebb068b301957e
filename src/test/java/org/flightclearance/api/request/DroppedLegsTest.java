package org.flightclearance.api.request;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.importedAgain;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.hamcrest.Matchers.contains;

/** Legs that the mission goes on without: Gao, Timbuktu, Mopti, Gao on 7 October 2022. */
@QuarkusTest
@OnBothDatabases
class DroppedLegsTest {

    private static final String SECURITY = "{\"leg\": %s, \"outcome\": \"denied\", \"reason\": \"security\"}";
    private static final String GRANTED = "{\"leg\": %s, \"outcome\": \"approved\"}";

    private String mission;
    private String officer;

    @BeforeEach
    void createMission() {
        mission = mission();
        officer = officer(mission);
    }

    @Test
    void legs_that_were_dropped_one_after_the_other_are_exported_and_imported_again() {
        var reference = filed();
        answer(reference, "2022-10-05T08:00:00Z", granted(2), granted(3));
        drop(reference, true, false, false);
        answer(reference, "2022-10-05T09:00:00Z", granted(1));
        post(
                        officer,
                        "/requests/" + reference + "/revocation",
                        "{\"received_at\": \"2022-10-06T08:00:00Z\", \"reason\": \"security\", \"legs\": [2]}")
                .statusCode(200);
        drop(reference, true, true, false);
        importedAgain(mission)
                .body("items.legs.dropped", contains(List.of(true, true, false)))
                .body("items.legs.outcome", contains(List.of("approved", "denied", "approved")))
                .body("items.deadline_at", contains("2022-10-07T11:00:00Z"));
    }

    @Test
    void a_leg_stays_dropped_on_import_although_a_correction_denies_another_leg_from_the_start() {
        var reference = filed();
        answer(reference, "2022-10-05T08:00:00Z", denied(1), granted(2), granted(3));
        drop(reference, true, false, false);
        post(
                        officer,
                        "/requests/" + reference + "/revocation",
                        "{\"received_at\": \"2022-10-06T08:00:00Z\", \"reason\": \"security\", \"legs\": [3]}")
                .statusCode(200);
        var request = as(officer).get("/requests/" + reference);
        var change =
                """
                {"why": "The letter says otherwise", "answers": [{"id": "%s", "legs": [%s, %s, %s]},
                 {"id": "%s", "struck": true}]}"""
                        .formatted(
                                request.path("answers[0].id"),
                                denied(1),
                                granted(2),
                                denied(3),
                                request.path("answers[1].id"));
        as(officer)
                .header("If-Match", request.header("ETag"))
                .body(change)
                .post("/requests/" + reference + "/correction")
                .then()
                .statusCode(200)
                .body("legs.dropped", contains(true, false, false));
        importedAgain(mission)
                .body("items.legs.dropped", contains(List.of(true, false, false)))
                .body("items.legs.outcome", contains(List.of("denied", "approved", "denied")));
    }

    private String filed() {
        return file(
                officer,
                """
                {"mission": "%s", "purpose": "passenger", "aircraft": {"class": "rotary_wing"}, "sector": "East",
                 "legs": [{"from": "GAGO", "to": "GATB",
                           "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T08:00:00Z"},
                          {"from": "GATB", "to": "GAMB",
                           "etd": "2022-10-07T09:00:00Z", "eta": "2022-10-07T10:00:00Z"},
                          {"from": "GAMB", "to": "GAGO", "etd": "2022-10-07T11:00:00Z", "eta": "2022-10-07T13:00:00Z"}],
                 "sent": {"at": "2022-10-04T05:00:00Z", "channel": "note_verbale"}}"""
                        .formatted(mission));
    }

    private static String granted(int leg) {
        return GRANTED.formatted(leg);
    }

    private static String denied(int leg) {
        return SECURITY.formatted(leg);
    }

    private void answer(String reference, String at, String... legs) {
        as(officer)
                .header("If-Match", as(officer).get("/requests/" + reference).header("ETag"))
                .body("{\"received_at\": \"" + at + "\", \"legs\": [" + String.join(", ", legs) + "]}")
                .post("/requests/" + reference + "/answer")
                .then()
                .statusCode(200);
    }

    private void drop(String reference, Boolean... dropped) {
        post(officer, "/requests/" + reference + "/granted-legs", "")
                .statusCode(200)
                .body("legs.dropped", contains(dropped));
    }
}
