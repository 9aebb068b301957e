package org.flightclearance.api.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class ImportTest {

    private static final String FILED =
            "mission,client_reference,purpose,aircraft_class,callsign,sector,leg,from,to,to_latitude,to_longitude,etd,eta";
    private static final String SENT = FILED + ",sent_at,channel,outgoing_reference,acknowledged_at";
    private static final String ANSWERED = SENT + ",answer,outcome,received_at,reason,withdrawal_reason,withdrawn_at\n";

    static ValidatableResponse bring(String account, String parameters, String csv) {
        return as(account)
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/imports" + parameters)
                .then();
    }

    private static String filed(String mission, String client) {
        return mission + "," + client
                + ",isr,uav,UNO701,East,,GAGO,Ber,16.83,-2.52,2022-10-07 06:00,2022-10-07T11:30:00Z";
    }

    private static String sent(String mission, String client) {
        return filed(mission, client) + ",2022-10-04 05:00,note_verbale,NV/2022/118,";
    }

    private static String denied(String mission, String client) {
        return sent(mission, client) + ",,denied,2022-10-05 09:00,security,,\n";
    }

    @Test
    void answers_by_leg_gates_and_flights_are_imported_and_their_errors_name_their_cells() {
        var mission = mission();
        var header =
                "mission,client_reference,purpose,aircraft_class,sector,leg,from,to,etd,eta,gate_outcome,gate_asked_at,"
                        + "flight_outcome,flight_cause,sent_at,channel,received_at,outcome,answer_legs\n";
        var first = mission + ",L-1,cargo,uav,East,1,GAGO,GATB,2022-10-07 06:00,2022-10-07 08:00,%s,%s,%s,,"
                + "2022-10-04 05:00,email,%s,%s,%s\n";
        var second = mission + ",L-1,,,,2,GATB,GAGO,2022-10-07 09:00,2022-10-07 10:00,,,,,,,,,\n";
        bring(
                        officer(mission),
                        "",
                        header
                                + first.formatted(
                                        "released",
                                        "",
                                        "turned_back",
                                        "2022-10-05 09:00",
                                        "",
                                        "1:approved;3:denied:security")
                                + second)
                .statusCode(422)
                .body("errors.column", containsInAnyOrder("gate_asked_at", "flight_cause", "answer_legs"));
        bring(
                        officer(mission),
                        "",
                        header
                                + first.formatted("", "", "flown", "2022-10-05 09:00", "denied", "1:denied:other")
                                + second)
                .statusCode(422)
                .body("errors.column", equalTo(List.of("flight_outcome")));
        bring(
                        officer(mission),
                        "",
                        header
                                + first.formatted("", "", "", "2022-10-05 09:00", "", "1:approved;2:denied:security")
                                + second)
                .statusCode(201)
                .body("created", equalTo(1));
        var flown = header
                + first.formatted(
                        "released", "2022-10-07 05:30", "flown", "2022-10-05 09:00", "", "1:approved;2:denied:security")
                + second;
        bring(officer(mission), "", flown).statusCode(201).body("updated", equalTo(1));
        bring(officer(mission), "", flown).statusCode(201).body("unchanged", equalTo(1));
        bring(officer(mission), "", flown.replace("released", "silent"))
                .statusCode(422)
                .body("errors.column", equalTo(List.of("gate_outcome")));
        as(officer(mission))
                .get("/requests?client_reference=L-1")
                .then()
                .body("items[0].approved_in_part", equalTo(true))
                .body("items[0].execution", equalTo("flown"))
                .body("items[0].legs[1].outcome", equalTo("denied"));
    }

    /** Two legs; the cells of each after its ETA. */
    private static String flown(String mission, String first, String second) {
        return "mission,client_reference,purpose,aircraft_class,sector,leg,from,to,etd,eta,"
                + "sent_at,channel,answer,received_at,outcome,reason,answer_legs,gate_asked_at,flight_outcome\n"
                + mission + ",F-1,cargo,uav,East,1,GAGO,GATB,2022-10-07 06:00,2022-10-07 08:00," + first + "\n"
                + mission + ",F-1,,,,2,GATB,GAGO,2022-10-07 09:00,2022-10-07 10:00," + second + "\n";
    }

    @Test
    void a_flight_is_added_with_the_sending_and_the_approval_of_its_row() {
        var mission = mission();
        bring(officer(mission), "", flown(mission, ",,,,,,,,", ",,,,,,,,"))
                .statusCode(201)
                .body("created", equalTo(1));
        var later = flown(
                mission, "2022-10-04 05:00,email,,2022-10-05 09:00,approved,,,2022-10-07 05:00,flown", ",,,,,,,,flown");
        bring(officer(mission), "", later.replace("2022-10-07 05:00", "2022-10-04 04:59"))
                .statusCode(422)
                .body("errors.column", containsInAnyOrder("gate_asked_at", "gate_outcome"));
        bring(officer(mission), "", later.replace(",2022-10-07 05:00,", ",,"))
                .statusCode(201)
                .body("updated", equalTo(1));
        as(officer(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items.status", contains("approved"))
                .body("items.execution", contains("flown"));
    }

    @Test
    void a_leg_that_another_answer_of_the_file_grants_may_have_flown() {
        var mission = mission();
        var sent = "2022-10-04 05:00,email,1,2022-10-05 09:00,,,1:approved,,";
        bring(officer(mission), "", flown(mission, sent, ",,,,,,,,"))
                .statusCode(201)
                .body("created", equalTo(1));
        var later = flown(mission, sent, ",,2,2022-10-06 09:00,,,2:approved,,flown");
        bring(officer(mission), "", later).statusCode(201).body("updated", equalTo(1));
        bring(officer(mission), "", later).statusCode(201).body("unchanged", equalTo(1));
        as(officer(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items[0].legs.outcome", contains("approved", "approved"))
                .body("items[0].legs[1].flight.outcome", equalTo("flown"));
    }

    @Test
    void a_flight_of_a_leg_that_no_answer_of_the_file_grants_is_refused_at_its_row() {
        var mission = mission();
        bring(
                        officer(mission),
                        "",
                        flown(
                                mission,
                                "2022-10-04 05:00,email,,2022-10-05 09:00,,,1:approved;2:denied:security,,flown",
                                ",,,,,,,,flown"))
                .statusCode(422)
                .body("errors.row", contains(3))
                .body("errors.column", contains("flight_outcome"))
                .body("errors[0].detail", containsString("Leg 2 is not granted"));
        assertRequests(mission, 0);
    }

    @Test
    void a_flight_of_a_request_that_was_denied_before_a_yes_is_refused_and_not_lost() {
        var mission = mission();
        var denied = "2022-10-04 05:00,email,1,2022-10-05 09:00,denied,security,,,flown";
        var approved = ",,2,2022-10-06 09:00,approved,,,,";
        bring(officer(mission), "", flown(mission, denied, approved))
                .statusCode(422)
                .body("errors.column", contains("flight_outcome"))
                .body("errors[0].detail", containsString("neither approved nor notified"));
        assertRequests(mission, 0);
        bring(officer(mission), "", flown(mission, denied.replace("flown", ""), approved))
                .statusCode(201);
        bring(officer(mission), "", flown(mission, denied, approved))
                .statusCode(422)
                .body("errors.column", contains("flight_outcome"));
        var revoked = flown(
                mission,
                "2022-10-04 05:00,email,1,2022-10-05 09:00,approved,,,,flown",
                ",,2,2022-10-06 09:00,denied,security,,,");
        bring(officer(mission), "", revoked.replace("F-1", "F-2"))
                .statusCode(201)
                .body("created", equalTo(1));
    }

    @Test
    void legs_that_the_mission_dropped_are_dropped_if_they_are_those_that_are_not_granted() {
        var mission = mission();
        var answered = "2022-10-04 05:00,email,,2022-10-05 09:00,,,1:denied:security;2:approved,,,";
        var none = flown(mission, answered, ",,,,,,,,,").replace("flight_outcome\n", "flight_outcome,dropped\n");
        var first = none.replace(answered, answered + "true");
        var second = none.replaceFirst(",\\n$", ",true\n");
        for (var wrong : List.of(second, first.replace("denied:security", "approved"))) {
            bring(officer(mission), "", wrong)
                    .statusCode(422)
                    .body("errors.row", contains(wrong.equals(second) ? 3 : 2))
                    .body("errors.column", contains("dropped"));
        }
        bring(officer(mission), "", none).statusCode(201).body("created", equalTo(1));
        bring(officer(mission), "", first).statusCode(201).body("updated", equalTo(1));
        bring(officer(mission), "", first.replace("true", "VRAI"))
                .statusCode(201)
                .body("unchanged", equalTo(1));
        bring(officer(mission), "", none).statusCode(201).body("unchanged", equalTo(1));
        bring(officer(mission), "", second).statusCode(422).body("errors.column", contains("dropped"));
        bring(officer(mission), "", first.replace("true", "false"))
                .statusCode(422)
                .body("errors.row", contains(2))
                .body("errors.column", contains("dropped"))
                .body("errors[0].detail", containsString("“true” is already recorded"));
        bring(officer(mission), "", first.replaceFirst(",\\n$", ",false\n"))
                .statusCode(201)
                .body("unchanged", equalTo(1));
        var recorded = as(officer(mission))
                .accept("application/x-ndjson")
                .get("/requests?client_reference=F-1&mission=" + mission)
                .asString();
        lines(officer(mission), recorded).statusCode(201).body("unchanged", equalTo(1));
        lines(officer(mission), recorded.replaceFirst("\"dropped\":true", "\"dropped\":false"))
                .statusCode(422)
                .body("errors.column", contains("/legs/0/dropped"));
        bring(officer(mission), "", first.replace("F-1", "F-2")).statusCode(201).body("created", equalTo(1));
        as(officer(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items.legs.dropped", contains(List.of(true, false), List.of(true, false)))
                .body("items.deadline_at", contains("2022-10-07T09:00:00Z", "2022-10-07T09:00:00Z"));
        var line = as(officer(mission))
                .accept("application/x-ndjson")
                .get("/requests?client_reference=F-2&mission=" + mission)
                .asString()
                .replace("F-2", "F-3")
                .replaceFirst("\"reference\":\"[^\"]*\",", "");
        lines(officer(mission), line).statusCode(201).body("created", equalTo(1));
        as(officer(mission))
                .get("/requests?client_reference=F-3&mission=" + mission)
                .then()
                .body("items[0].legs.dropped", contains(true, false));
    }

    @Test
    void what_a_row_says_of_its_flight_is_checked_although_its_filing_is_wrong() {
        var mission = mission();
        var wrong = flown(
                        mission,
                        "2022-10-04 05:00,email,,2022-10-05 09:00,approved,,,2022-10-07 05:00,turned_back",
                        ",,,,,,,,")
                .replace("East", "Nowhere");
        bring(officer(mission), "", wrong)
                .statusCode(422)
                .body("errors.column", containsInAnyOrder("sector", "gate_outcome", "flight_cause"));
    }

    /** To check its flights, a row is filed for a trial. */
    @Test
    void a_row_with_its_flight_takes_one_flight_of_its_permit() {
        var mission = mission();
        ApiClient.post(
                        officer(mission),
                        "/permits",
                        """
                        {"mission": "%s", "authority": "Ministry of Defence", "number": "AV/1", "kind": "block",
                         "source": "A letter", "valid_from": "2022-10-01", "valid_to": "2022-10-31",
                         "max_flights": 2}"""
                                .formatted(mission))
                .statusCode(201);
        var csv = new StringBuilder("mission,client_reference,purpose,aircraft_class,sector,from,to,etd,eta,"
                + "flight_outcome,permit,sent_at,channel\n");
        for (int i = 1; i <= 2; i++) {
            csv.append(mission + ",P-" + i + ",cargo,uav,East,GAGO,GATB,2022-10-07 06:00,2022-10-07 08:00,flown,AV/1,"
                    + "2022-10-04 05:00,email\n");
        }
        bring(officer(mission), "", csv.toString()).statusCode(201).body("created", equalTo(2));
        as(officer(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items.under_permit", equalTo(List.of(true, true)));
    }

    @Test
    void what_looks_like_a_slip_is_imported_and_counted_by_row() {
        var mission = mission();
        var rows = SENT
                + "\n" + sent(mission, "S1")
                + "\n" + sent(mission, "S2")
                + "\n"
                + sent(mission, "S3").replace("UNO701", "UNO-702").replace("2022-10-07T11:30", "2023-10-07T11:30")
                + "\n" + filed(mission, "S4").replace("UNO701", "UNO703") + ",,,,\n";
        for (var parameters : List.of("?dry_run=true", "")) {
            bring(officer(mission), parameters, rows)
                    .body("rejected", equalTo(0))
                    .body("created", equalTo(4))
                    .body("warnings", equalTo(3))
                    .body("warning_rows.row", contains(3, 4, 4, 5))
                    .body("warning_rows.kind", contains("same_flight", "long_leg", "callsign", "departed_unsent"))
                    .body("warning_rows.column", contains("callsign", "eta", "callsign", "etd"))
                    .body("warning_rows[2].value", equalTo("UNO-702"))
                    .body("warning_rows[0].detail", containsString("UNO701"));
        }
        bring(officer(mission), "", rows).body("unchanged", equalTo(4)).body("warnings", equalTo(0));
        bring(officer(mission), "", SENT + "\n" + sent(mission, "S5") + "\n")
                .statusCode(201)
                .body("warning_rows.kind", contains("same_flight"));
    }

    @Test
    void an_approval_in_a_ledger_that_is_not_valid_on_the_day_is_counted() {
        var mission = mission();
        bring(
                        officer(mission),
                        "",
                        SENT + ",outcome,received_at,valid_from,valid_to\n" + sent(mission, "V1")
                                + ",approved,2022-10-05 09:00,2022-09-22,2022-09-25\n")
                .statusCode(201)
                .body("warnings", equalTo(1))
                .body("warning_rows.kind", contains("not_valid_on_day"))
                .body("warning_rows.column", contains("valid_to"));
    }

    private static void assertRequests(String mission, int count) {
        as(officer(mission)).get("/requests?mission=" + mission).then().body("items", hasSize(count));
    }

    @Test
    void a_ledger_with_answers_is_imported_at_once_and_unchanged_when_imported_again() {
        var mission = mission();
        var csv = ANSWERED + denied(mission, "A-1") + denied(mission, "A-2");
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
                .get("/requests?mission=" + mission + "&sort=filed_at")
                .then()
                .body("items", hasSize(2))
                .body("items[0].reference", equalTo(mission + "-2022-00001"))
                .body("items[0].version", equalTo(1))
                .body("items[0].status", equalTo("denied"))
                .body("items[0].legs[0].to.name", equalTo("Ber"))
                .body("items[0].answer.reason", equalTo("security"));
        as(officer(mission))
                .get("/requests/" + mission + "-2022-00001/history")
                .then()
                .body("items.move", equalTo(List.of("file", "send", "answer")));
    }

    @Test
    void a_dry_run_reports_the_result_and_stores_nothing_and_uses_no_reference() {
        var mission = mission();
        var csv = ANSWERED + denied(mission, "A-1") + denied(mission, "A-2").replace("security", "");
        bring(officer(mission), "?dry_run=true", csv)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo("reason"));
        assertRequests(mission, 0);
        ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        as(officer(mission)).get("/requests/" + mission + "-2022-00001").then().statusCode(200);
    }

    @Test
    void one_wrong_row_refuses_the_file_unless_only_valid_rows_are_to_be_filed() {
        var mission = mission();
        var csv = ANSWERED + denied(mission, "A-1") + denied(mission, "A-2").replace("East", "Nowhere");
        bring(officer(mission), "", csv)
                .statusCode(422)
                .body("created", equalTo(0))
                .body("rejected", equalTo(1))
                .body("errors[0].column", equalTo("sector"))
                .body("errors[0].value", equalTo("Nowhere"));
        assertRequests(mission, 0);
        bring(officer(mission), "?mode=valid_rows", csv)
                .statusCode(201)
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
        assertRequests(mission, 1);
        bring(
                        officer(mission),
                        "?mode=valid_rows",
                        ANSWERED + denied(mission, "A-2").replace("East", "Nowhere"))
                .statusCode(422);
    }

    @Test
    void every_fault_is_reported_with_its_row_and_column() {
        var mission = mission();
        var csv = ANSWERED
                + denied(mission, "A-1").replace("isr", "joyride").replace("2022-10-07 06:00", "2022-10-07")
                + "\n"
                + denied("NONE", "A-2")
                + denied(mission, "A-3").replace("2022-10-05 09:00", "2022-10-03 09:00")
                + denied(mission, "A-1");
        bring(officer(mission), "", csv)
                .statusCode(422)
                .body("rows", equalTo(4))
                .body("total_errors", equalTo(5))
                .body("errors.row", equalTo(List.of(2, 2, 4, 5, 6)))
                .body("errors.column", equalTo(List.of("purpose", "etd", "mission", "received_at", "client_reference")))
                .body("errors[1].value", equalTo("2022-10-07"))
                .body("errors[1].detail", containsString("The time is missing"));
        as(officer(mission))
                .header("Accept-Language", "fr")
                .contentType("text/csv")
                .body(csv)
                .post("/imports")
                .then()
                .body("errors[1].detail", containsString("Il manque l’heure"));
    }

    @Test
    void an_unknown_column_is_reported_with_the_most_similar_known_one() {
        bring(officer(mission()), "", "purpose,departure_time,callsing,zzzzzzzz\n")
                .statusCode(422)
                .body("errors.row", equalTo(List.of(1, 1, 1)))
                .body("errors[0].detail", equalTo("“departure_time” is not a column; did you mean “etd”?"))
                .body("errors[1].detail", equalTo("“callsing” is not a column; did you mean “callsign”?"))
                .body("errors[2].detail", equalTo("“zzzzzzzz” is not a column."));
    }

    @Test
    void a_file_that_is_not_a_ledger_is_refused_at_its_first_row() {
        var officer = officer(mission());
        for (var nothing : List.of("", "\n\n", "to whom it may concern\n", "{\"purpose\": 1}")) {
            bring(officer, "", nothing).statusCode(422).body("errors[0].row", equalTo(1));
        }
        as(officer)
                .contentType("text/csv")
                .body(new byte[] {'p', 'u', 'r', 'p', 'o', 's', 'e', '\n', (byte) 0xE9, '\n'})
                .post("/imports")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("UTF-8"));
        bring(officer, "", "purpose\n\"never closed").statusCode(422).body("errors[0].detail", containsString("CSV"));
        lines(officer, "[1]").statusCode(422);
    }

    @Test
    void new_facts_are_added_and_contradictions_are_reported() {
        var mission = mission();
        var officer = officer(mission);
        bring(officer, "", FILED + "\n" + filed(mission, "A-1")).statusCode(201).body("created", equalTo(1));
        bring(officer, "", SENT + "\n" + sent(mission, "A-1")).statusCode(201).body("updated", equalTo(1));
        bring(officer, "", SENT + "\n" + sent(mission, "A-1") + "2022-10-04 08:00")
                .statusCode(201)
                .body("updated", equalTo(1));
        bring(officer, "", ANSWERED + denied(mission, "A-1")).statusCode(201).body("updated", equalTo(1));
        bring(officer, "", ANSWERED + denied(mission, "A-1").replace(",,\n", ",weather,2022-10-06 09:00\n"))
                .statusCode(201)
                .body("updated", equalTo(1));
        // A ledger with fewer columns contradicts nothing
        bring(officer, "", FILED + "\n" + filed(mission, "A-1")).statusCode(201).body("unchanged", equalTo(1));
        bring(
                        officer,
                        "",
                        ANSWERED
                                + denied(mission, "A-1")
                                        .replace("security", "health")
                                        .replace("UNO701", "UNO702"))
                .statusCode(422)
                .body("errors.column", equalTo(List.of("callsign", "reason")))
                .body("errors[0].value", equalTo("UNO702"))
                .body("errors[0].detail", containsString("“UNO701”"));
        bring(officer, "", "mission,client_reference,remarks\n" + mission + ",A-1,new\n")
                .statusCode(422)
                .body("errors.column", equalTo(List.of("remarks")));
        as(officer)
                .get("/requests?client_reference=A-1&mission=" + mission)
                .then()
                .body("items[0].status", equalTo("denied"))
                .body("items[0].version", equalTo(5))
                .body("items[0].sent.acknowledged_at", equalTo("2022-10-04T08:00:00Z"))
                .body("items[0].withdrawal.reason", equalTo("weather"));
    }

    @Test
    void the_rows_below_a_request_add_legs_and_answers() {
        var mission = mission();
        var csv = ANSWERED
                + sent(mission, "A-1") + ",1,approved,2022-10-05 09:00,,,\n"
                + mission
                + ",A-1,,,,,2,Ber,GAGO,,,2022-10-07 12:00,2022-10-07 13:00,,,,,2,denied,2022-10-06 09:00,security,,\n";
        bring(officer(mission), "", csv)
                .statusCode(422)
                // An airstrip needs its position in every row, and this file has no column for the position here
                .body("errors.column", equalTo(List.of("from")))
                .body("errors.row", equalTo(List.of(3)));
        bring(officer(mission), "", csv.replace("2,Ber,", "2,GATB,"))
                .statusCode(201)
                .body("rows", equalTo(2))
                .body("created", equalTo(1));
        as(officer(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items[0].legs", hasSize(2))
                .body("items[0].status", equalTo("denied"))
                .body("items[0].answer.outcome", equalTo("approved"))
                .body("items[0].memos[0]", containsString("revoked"));
        as(officer(mission))
                .get("/requests/" + mission + "-2022-00001/history")
                .then()
                .body("items.move", equalTo(List.of("file", "send", "answer", "revoke")));
        bring(officer(mission), "", ANSWERED + sent(mission, "A-2").replace("East,,", "East,3,") + ",,,,,,\n")
                .statusCode(422)
                .body("errors[0].column", equalTo("leg"));
    }

    @Test
    void a_requester_can_import_requests_and_only_an_officer_can_import_answers() {
        var mission = mission();
        bring(requester(mission), "", SENT + "\n" + sent(mission, "A-1")).statusCode(201);
        bring(requester(mission), "", ANSWERED + denied(mission, "A-2")).statusCode(403);
        bring(manager(mission), "", SENT + "\n" + sent(mission, "A-2")).statusCode(403);
        var other = mission();
        bring(requester(mission), "", SENT + "\n" + sent(other, "A-1"))
                .statusCode(422)
                .body("errors[0].column", equalTo("mission"));
        assertRequests(mission, 1);
    }

    @Test
    void rows_may_leave_out_the_mission_if_it_is_clear() {
        var mission = mission();
        var csv = (FILED + "\n" + filed(mission, "A-1")).replaceAll("(?m)^[^,]*,", "");
        bring(officer(mission), "", csv).statusCode(201).body("created", equalTo(1));
        bring(officer(mission), "?mission=" + mission, csv).statusCode(201).body("unchanged", equalTo(1));
        bring(officer(mission), "?mission=NONE", csv).statusCode(404);
    }

    @Test
    void a_file_from_a_french_spreadsheet_is_imported() {
        var mission = mission();
        var csv = "\uFEFF"
                + (FILED + "\n" + filed(mission, "A-1"))
                        .replace(',', ';')
                        .replace("16.83;-2.52", "16,83;-2,52")
                        .replace("2022-10-07 06:00", "07/10/2022 06:00")
                + ";;\r\n";
        bring(officer(mission), "", csv.replace(";;\r\n", "\r\n"))
                .statusCode(201)
                .body("created", equalTo(1));
        as(officer(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items[0].legs[0].etd", equalTo("2022-10-07T06:00:00Z"))
                .body("items[0].legs[0].to.latitude", equalTo(new java.math.BigDecimal("16.83")));
    }

    @Test
    void line_delimited_json_is_imported_and_errors_have_json_pointers() {
        var mission = mission();
        var line = ApiClient.sentDrone(mission)
                .replace("\n", " ")
                .replace("\"purpose\"", "\"client_reference\": \"J-1\", \"purpose\"");
        var answered = line.substring(0, line.length() - 1)
                + ", \"answer\": {\"outcome\": \"denied\", \"received_at\": \"2022-10-05T09:00:00Z\", \"reason\": \"security\"}}";
        lines(
                        officer(mission),
                        answered + "\n\n"
                                + answered.replace("J-1", "J-2")
                                        .replace("\"security\"", "7")
                                        .replace("East", "?"))
                .statusCode(422)
                .body("errors.row", equalTo(List.of(3, 3)))
                .body("errors.column", equalTo(List.of("/answer/reason", "/sector")))
                .body("errors.value", equalTo(List.of("7", "?")));
        lines(officer(mission), answered).statusCode(201).body("created", equalTo(1));
        lines(officer(mission), answered).statusCode(201).body("unchanged", equalTo(1));
        lines(officer(mission), answered + "\nnot json\n").statusCode(422).body("total_errors", equalTo(1));
    }

    private static ValidatableResponse lines(String account, String body) {
        return as(account)
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then();
    }

    @Test
    void amendments_and_repeats_are_linked_by_the_references_of_the_file() {
        var mission = mission();
        var header = "reference," + ANSWERED.replace("\n", ",amends,repeats\n");
        var csv = header
                + "OLD-1," + sent(mission, "A-1") + ",,,,,amended,2022-10-05 10:00,,\n"
                + "OLD-2," + sent(mission, "A-2").replace("2022-10-04 05:00", "2022-10-05 10:00") + ",,,,,,,OLD-1,\n"
                + "OLD-3," + sent(mission, "A-3") + ",,,,,,,,OLD-9\n";
        bring(officer(mission), "", csv)
                .statusCode(422)
                .body("errors.column", equalTo(List.of("repeats")))
                .body("errors[0].value", equalTo("OLD-9"));
        bring(officer(mission), "?mode=valid_rows", csv).statusCode(201).body("created", equalTo(2));
        as(officer(mission))
                .get("/requests?client_reference=A-1&mission=" + mission)
                .then()
                .body("items[0].status", equalTo("withdrawn"))
                .body("items[0].amended_by", containsString(mission));
        bring(officer(mission), "?mode=valid_rows", csv).statusCode(201).body("unchanged", equalTo(2));
    }

    @Test
    void a_file_may_be_compressed_and_other_types_and_parameters_are_refused() throws IOException {
        var mission = mission();
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write((FILED + "\n" + filed(mission, "A-1")).getBytes(StandardCharsets.UTF_8));
        }
        as(officer(mission))
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/imports")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
        for (var cut : new byte[][] {{}, Arrays.copyOf(packed.toByteArray(), packed.size() - 12)}) {
            as(officer(mission))
                    .contentType("text/csv")
                    .header("Content-Encoding", "gzip")
                    .body(cut)
                    .post("/imports")
                    .then()
                    .statusCode(400);
        }
        as(officer(mission)).body("{}").post("/imports").then().statusCode(415);
        bring(officer(mission), "?dryrun=true", FILED).statusCode(400).body("errors[0].pointer", equalTo("/dryrun"));
    }

    @Test
    void a_file_with_too_many_rows_is_refused() {
        var mission = mission();
        // Every row is wrong, so nothing has to be stored
        bring(officer(mission), "", "remarks\n" + "x\n".repeat(100_001)).statusCode(413);
    }

    @Test
    void a_ledger_imported_twice_at_once_is_filed_once() throws Exception {
        var mission = mission();
        var csv = new StringBuilder(ANSWERED);
        for (int i = 0; i < 200; i++) {
            csv.append(denied(mission, "A-" + i));
        }
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> one =
                    () -> bring(officer(mission), "", csv.toString()).extract().statusCode();
            var statuses = pool.invokeAll(List.of(one, one)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(statuses).contains(201).isSubsetOf(201, 409, 412);
        } finally {
            pool.shutdown();
        }
        as(officer(mission))
                .get("/requests?limit=200&mission=" + mission)
                .then()
                .body("items", hasSize(200))
                .body("next", nullValue());
    }
}
