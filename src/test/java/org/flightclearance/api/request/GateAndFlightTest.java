package org.flightclearance.api.request;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.text;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnBothDatabases
class GateAndFlightTest {

    private String mission;
    private String officer;

    @BeforeEach
    void createMission() {
        mission = mission();
        officer = officer(mission);
    }

    @Test
    void the_gate_and_the_flight_stand_beside_the_approval_by_leg_and_in_the_report() {
        var reference = approved();
        post(
                        officer,
                        "/requests/" + reference + "/gate",
                        """
                {"asked_at": "2022-10-07T05:30:00Z", "outcome": "released", "by": "Liaison officer", "at": "2022-10-07T08:40:00Z"}
                """)
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("execution", equalTo("impeded"));
        post(
                        officer,
                        "/requests/" + reference + "/flight",
                        """
                {"legs": [{"leg": 1, "outcome": "flown", "held_minutes": 170, "off_block_at": "2022-10-07T08:55:00Z"}]}""")
                .statusCode(200)
                .body("status", equalTo("approved"))
                .body("execution", equalTo("impeded"))
                .body("legs[0].execution", equalTo("impeded"))
                .body("legs[0].gate.at", equalTo("2022-10-07T08:40:00Z"))
                .body("legs[0].flight.held_minutes", equalTo(170))
                .body("legs[0].flight.off_block_at", equalTo("2022-10-07T08:55:00Z"))
                .body("allowed_moves", hasItems("gate", "flight"));
        as(officer).get("/requests/" + reference + "/history").then().body("items.move", hasItems("gate", "flight"));
        as(officer)
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4")
                .then()
                .statusCode(200)
                .body("definition", equalTo(2))
                .body("total.approved", equalTo(1))
                .body("total.impeded", equalTo(1))
                .body("total.flown", equalTo(0))
                .body("total.denied_unanswered_or_impeded", equalTo(1));
    }

    @Test
    void recorded_again_the_flight_is_replaced_and_the_history_keeps_both() {
        var reference = approved();
        var flight = "/requests/" + reference + "/flight";
        post(officer, flight, "{\"legs\": [{\"leg\": 1, \"outcome\": \"not_flown\", \"cause\": \"weather\"}]}")
                .statusCode(200)
                .body("execution", equalTo("not_flown_by_us"));
        post(officer, flight, "{\"legs\": [{\"leg\": 1, \"outcome\": \"flown\"}]}")
                .statusCode(200)
                .body("execution", equalTo("flown"))
                .body("legs[0].flight.cause", nullValue());
        var history = as(officer).get("/requests/" + reference + "/history").asString();
        assertThat(history).contains("not_flown", "\"flown\"");
    }

    @Test
    void a_request_can_be_sent_back_with_what_happened_to_its_legs() {
        var reference = approved();
        post(officer, "/requests/" + reference + "/flight", "{\"legs\": [{\"leg\": 1, \"outcome\": \"flown\"}]}")
                .statusCode(200);
        var request = as(officer).get("/requests/" + reference).asString();
        assertThat(request).containsOnlyOnce("\"legs\":[");
    }

    @Test
    void every_fault_of_a_report_names_its_field() {
        var reference = approved();
        post(
                        officer,
                        "/requests/" + reference + "/flight",
                        """
                {"legs": [{"leg": 1, "outcome": "not_flown", "off_block_at": "2022-10-07T06:00:00Z"},
                          {"leg": 1, "outcome": "flown", "off_block_at": "2022-10-07T08:00:00Z", "on_block_at": "2022-10-07T07:00:00Z"},
                          {"leg": 2, "outcome": "flown", "held_minutes": -1}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/legs/0/cause",
                                "/legs/0/off_block_at",
                                "/legs/1/leg",
                                "/legs/1/on_block_at",
                                "/legs/2/leg",
                                "/legs/2/held_minutes"));
        post(
                        officer,
                        "/requests/" + reference + "/gate",
                        """
                {"asked_at": "2022-10-01T05:30:00Z", "outcome": "refused", "at": "2022-09-30T05:30:00Z", "legs": [3]}""")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/asked_at", "/at", "/legs/0"));
    }

    @Test
    void only_what_may_fly_can_be_recorded() {
        var pending = file(officer, sentDrone(mission));
        post(
                        officer,
                        "/requests/" + pending + "/gate",
                        """
                {"asked_at": "2022-10-07T05:30:00Z", "outcome": "silent"}""")
                .statusCode(409);
        post(officer, "/requests/" + pending + "/flight", "{\"legs\": [{\"leg\": 1, \"outcome\": \"flown\"}]}")
                .statusCode(409);
    }

    @Test
    void many_flights_are_recorded_together_or_none_is() {
        var one = approved();
        var other = approved();
        post(
                        officer,
                        "/flights",
                        """
                {"requests": [{"reference": "%s", "legs": [{"leg": 1, "outcome": "flown"}]},
                              {"reference": "%s", "legs": [{"leg": 1, "outcome": "turned_back"}]}]}"""
                                .formatted(one, other))
                .statusCode(422)
                .body("errors.pointer", contains("/requests/1/legs/0/cause"));
        as(officer).get("/requests/" + one).then().body("execution", equalTo("unconfirmed"));
        post(
                        officer,
                        "/flights",
                        """
                {"requests": [{"reference": "%s", "legs": [{"leg": 1, "outcome": "flown"}]},
                              {"reference": "%s", "legs": [{"leg": 1, "outcome": "turned_back", "cause": "host"}]}]}"""
                                .formatted(one, other))
                .statusCode(200)
                .body("items.execution", contains("flown", "impeded"));
    }

    @Test
    void what_is_recorded_after_the_instant_of_a_report_does_not_count_in_it() {
        var reference = approved();
        var before = text(as(officer).get("/requests/" + reference).asString(), "changed_at");
        post(officer, "/requests/" + reference + "/flight", "{\"legs\": [{\"leg\": 1, \"outcome\": \"flown\"}]}")
                .statusCode(200);
        as(officer)
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4&as_of=" + before)
                .then()
                .body("total.unconfirmed", equalTo(1))
                .body("total.flown", equalTo(0));
    }

    private String approved() {
        var reference = file(officer, sentDrone(mission));
        answer(mission, reference, "approved", "2022-10-05T08:00:00Z");
        return reference;
    }
}
