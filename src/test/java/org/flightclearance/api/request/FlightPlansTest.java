package org.flightclearance.api.request;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** Flight plan messages over the API, in and out. */
@OnBothDatabases
class FlightPlansTest {

    private static final String PLAN =
            """
            (FPL-UNO701-VN
            -MI8/M-S/C
            -GABS0600
            -N0120VFR DCT
            -ZZZZ0230 GAGO
            -DEST/BER 1650N00231W DOF/221007 REG/UN159H OPR/UNITED NATIONS RMK/MAIL)
            """;

    private String mission;

    @BeforeEach
    void found() {
        mission = mission();
    }

    private ValidatableResponse read(String text) {
        return as(requester(mission))
                .contentType(ContentType.TEXT)
                .body(text)
                .post("/flight-plans")
                .then();
    }

    private ValidatableResponse plan(String reference) {
        return as(requester(mission))
                .accept("text/plain, application/problem+json")
                .get("/requests/" + reference + "/flight-plan")
                .then();
    }

    @Test
    void a_flight_plan_is_read_as_the_body_of_a_request_and_nothing_is_filed() {
        read(PLAN)
                .statusCode(200)
                .body("aircraft.class", equalTo("rotary_wing"))
                .body("aircraft.type", equalTo("MI8"))
                .body("aircraft.callsign", equalTo("UNO701"))
                .body("aircraft.registration", equalTo("UN159H"))
                .body("unit", equalTo("UNITED NATIONS"))
                .body("remarks", equalTo("MAIL\nFPL 8/VN 9/MI8/M 10/S/C 15/N0120VFR DCT 16/GAGO"))
                .body("legs[0].from", equalTo("GABS"))
                .body("legs[0].to.name", equalTo("BER"))
                .body("legs[0].etd", equalTo("2022-10-07T06:00:00Z"))
                .body("legs[0].eta", equalTo("2022-10-07T08:30:00Z"))
                .body("$", not(hasKey("mission")))
                .body("$", not(hasKey("purpose")))
                .body("aircraft", not(hasKey("sent")));
        as(requester(mission)).get("/requests?mission=" + mission).then().body("items", empty());
    }

    @Test
    void what_was_read_can_be_filed_and_comes_back_as_it_went_in() {
        var body = read(PLAN).extract().asString();
        var reference = file(
                requester(mission),
                body.replaceFirst(
                        "\\{",
                        "{\"mission\": \"%s\", \"purpose\": \"cargo\", \"sector\": \"East\",".formatted(mission)));
        var given = plan(reference).statusCode(200).contentType("text/plain;charset=UTF-8");
        assertThat(given.extract().asString()).isEqualTo(PLAN);
    }

    @Test
    void a_request_that_goes_on_without_a_leg_has_the_plans_of_the_others() {
        var officer = officer(mission);
        var reference = file(
                officer,
                """
                {"mission": "%s", "purpose": "passenger", "sector": "East",
                 "aircraft": {"class": "rotary_wing", "type": "MI8", "callsign": "UNO701"},
                 "legs": [{"from": "GAGO", "to": {"name": "Ber", "latitude": 16.83, "longitude": -2.52},
                           "etd": "2022-10-07T06:00:00Z", "eta": "2022-10-07T08:00:00Z"},
                          {"from": {"name": "Ber", "latitude": 16.83, "longitude": -2.52}, "to": "GATB",
                           "etd": "2022-10-07T09:00:00Z", "eta": "2022-10-07T10:00:00Z"}],
                 "remarks": "FPL 8/VN 9/MI8/M 10/S/C 15/N0120VFR GAO\\nFPL 8/VN 9/MI8/M 10/S/C 15/N0110VFR TOM",
                 "sent": {"at": "2022-10-04T05:00:00Z", "channel": "note_verbale"}}"""
                        .formatted(mission));
        post(
                        officer,
                        "/requests/" + reference + "/answer",
                        """
                        {"received_at": "2022-10-05T08:00:00Z", "legs": [
                          {"leg": 1, "outcome": "denied", "reason": "security"}, {"leg": 2, "outcome": "approved"}]}""")
                .statusCode(200);
        post(officer, "/requests/" + reference + "/granted-legs", "").statusCode(200);
        assertThat(plan(reference).statusCode(200).extract().asString())
                .isEqualTo(
                        """
                        (FPL-UNO701-VN
                        -MI8/M-S/C
                        -ZZZZ0900
                        -N0110VFR TOM
                        -GATB0100
                        -DEP/BER 1650N00231W DOF/221007)
                        """);
    }

    @Test
    void a_delay_gives_no_arrival() {
        read("(DLA-UNO701-GABS0730-GAGO-DOF/221007)")
                .statusCode(200)
                .body("legs[0].etd", equalTo("2022-10-07T07:30:00Z"))
                .body("legs[0]", not(hasKey("eta")));
    }

    @Test
    void what_cannot_be_read_is_named_by_item_and_place() {
        read("(FPL-UNO701-VN\n-MI8-S/C\n-GABS2460\n-N0120VFR DCT\n-GAGO0230\n-DOF/221007)")
                .statusCode(422)
                .body("errors.pointer", contains("", ""))
                .body("errors[0].detail", startsWith("Item 9, line 2, column 2: “MI8”"))
                .body("errors[1].detail", startsWith("Item 13, line 3, column 2: “2460”"));
        read("(CNL-UNO701-GABS0600-GAGO-0)").statusCode(422);
        read("x".repeat(20_001)).statusCode(422);
        read("x".repeat(80_001)).statusCode(413);
        as(requester(mission))
                .contentType("text/plain")
                .body(new byte[] {'(', (byte) 0xE9})
                .post("/flight-plans")
                .then()
                .statusCode(422);
    }

    @Test
    void a_request_without_the_items_of_a_flight_plan_names_what_is_missing() {
        var reference = file(requester(mission), sentDrone(mission).replace("UNO701", "HERON SEVEN"));
        plan(reference)
                .statusCode(422)
                .body("errors.pointer", contains("/aircraft/callsign", "/remarks"))
                .body("errors.detail", hasItem(startsWith("A flight plan also needs items")));
    }
}
