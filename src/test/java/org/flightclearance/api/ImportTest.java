package org.flightclearance.api;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.flightclearance.api.Door.as;
import static org.flightclearance.api.Door.mission;
import static org.flightclearance.api.Door.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@OnBothDatabases
class ImportTest {

    private static final String HEADER =
            "mission,client_reference,purpose,aircraft_class,callsign,sector,from,to,to_latitude,to_longitude,etd,eta,sent_at,channel,outgoing_reference,outcome,received_at,reason\n";

    static ValidatableResponse bring(String account, String parameters, String csv) {
        return as(account)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post("/imports" + parameters)
                .then();
    }

    private static String denied(String mission, String client) {
        return mission + "," + client
                + ",isr,uav,UNO701,East,GAGO,Ber,16.83,-2.52,2022-10-07 06:00,2022-10-07T11:30:00Z,2022-10-04 05:00,note_verbale,NV/2022/118,denied,2022-10-05 09:00,security\n";
    }

    @Test
    void a_ledger_with_its_answers_goes_in_at_once_and_comes_in_again_unchanged() {
        var mission = mission();
        var csv = HEADER + denied(mission, "A-1") + denied(mission, "A-2");
        bring(officer(mission), "", csv)
                .statusCode(201)
                .body("rows", equalTo(2))
                .body("created", equalTo(2))
                .body("errors", hasSize(0));
        bring(officer(mission), "", csv)
                .statusCode(201)
                .body("unchanged", equalTo(2))
                .body("created", equalTo(0));
        as(officer(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items", hasSize(2))
                .body("items[0].status", equalTo("denied"))
                .body("items[0].legs[0].to.name", equalTo("Ber"))
                .body("items[0].answer.reason", equalTo("security"));
    }
}
