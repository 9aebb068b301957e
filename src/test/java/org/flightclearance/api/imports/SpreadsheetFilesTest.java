package org.flightclearance.api.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.imports.ImportTest.bring;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Files as spreadsheets save them and as people edit them: what is not meant is named, and nothing is filed. */
@OnBothDatabases
class SpreadsheetFilesTest {

    private static final String HEADER =
            "client_reference;mission;purpose;aircraft_class;callsign;sector;from;to;etd;eta;remarks\n";

    private static String row(String client, String mission, int hour, String remarks) {
        return "%s;%s;cargo;rotary_wing;UNO1%02d;East;GAGO;GAKL;2022-10-07 %02d:00;2022-10-07 %02d:30;%s\n"
                .formatted(client, mission, hour, hour, hour, remarks);
    }

    @Test
    void rows_behind_a_stray_quotation_mark_are_not_taken_for_remarks() {
        var mission = mission();
        var csv = HEADER
                + row("Q1", mission, 6, "")
                + row("Q2", mission, 7, "\"Escorte du convoi")
                + row("Q3", mission, 8, "")
                + row("Q4", mission, 9, "")
                + row("Q5", mission, 10, "fin\"")
                + row("Q6", mission, 11, "");
        for (var parameters : new String[] {"", "?mode=valid_rows"}) {
            bring(officer(mission), parameters, csv)
                    .statusCode(422)
                    .body("created", equalTo(0))
                    .body("errors", hasSize(1))
                    .body("errors[0].row", equalTo(3))
                    .body("errors[0].column", nullValue())
                    .body("errors[0].detail", containsString("begins in line 3 of the file"));
        }
        bring(officer(mission), "?dry_run=true", csv).body("errors[0].row", equalTo(3));
        as(officer(mission)).get("/requests?mission=" + mission).then().body("items", hasSize(0));
        bring(officer(mission), "", HEADER + row("Q1", mission, 6, "\"Escorte du convoi,\nfin; retour, si possible\""))
                .statusCode(201)
                .body("created", equalTo(1));
    }

    private static String exported(String mission, String parameters) {
        return new String(
                as(officer(mission))
                        .get("/requests.csv?mission=" + mission + parameters)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    private static void assertRequests(String mission, int count) {
        as(officer(mission)).get("/requests?mission=" + mission).then().body("items", hasSize(count));
    }

    /** A spreadsheet takes these for numbers and days. */
    @ParameterizedTest
    @CsvSource({
        "0001, 1",
        "3E2, '3,00E+02'",
        "12345678901234567890, 1.23456789012346E+19",
        "MAI 5, 05/05/2026",
        "1.2.3, 01/02/2003"
    })
    void a_client_reference_that_a_spreadsheet_changed_is_an_error_that_says_so(String typed, String saved) {
        var mission = mission();
        bring(officer(mission), "", HEADER + row(typed, mission, 6, "")).statusCode(201);
        var export = exported(mission, "&excel=fr");
        bring(officer(mission), "", export).statusCode(201).body("unchanged", equalTo(1));
        bring(officer(mission), "", export.replace(";" + typed + ";", ";" + saved + ";"))
                .statusCode(422)
                .body("created", equalTo(0))
                .body("errors.column", contains("client_reference"))
                .body("errors[0].value", equalTo(saved))
                .body("errors[0].detail", containsString("has the client reference “" + typed + "”, not “" + saved))
                .body("errors[0].detail", containsString("A spreadsheet may have changed it"));
        assertRequests(mission, 1);
    }

    @Test
    void an_exported_ledger_without_client_references_is_recognised_by_its_references() {
        var mission = mission();
        bring(officer(mission), "", HEADER + row("", mission, 6, "") + row("", mission, 7, ""))
                .statusCode(201)
                .body("created", equalTo(2));
        var export = exported(mission, "");
        bring(officer(mission), "", export)
                .statusCode(201)
                .body("unchanged", equalTo(2))
                .body("created", equalTo(0));
        bring(officer(mission), "", export.replace("UNO106", "UNO199"))
                .statusCode(422)
                .body("errors.column", contains("callsign"));
        bring(officer(mission), "", export.replace("," + mission + ",,", "," + mission + ",X-1,"))
                .statusCode(422)
                .body("errors[0].column", equalTo("client_reference"))
                .body("errors[0].detail", containsString("has no client reference"));
        assertRequests(mission, 2);
        // The references of a ledger from elsewhere are not those of the requests that it files
        var other = mission();
        bring(officer(other), "", export.replace(mission, other))
                .statusCode(201)
                .body("created", equalTo(2));
    }

    @Test
    void a_ledger_whose_references_are_those_of_requests_it_has_just_filed_is_filed_whole() {
        var mission = mission();
        var csv = new StringBuilder("reference;" + HEADER);
        for (int i = 0; i < 600; i++) {
            // In the opposite order, so that each reference is given to another request
            csv.append("%s-2022-%05d;".formatted(mission, 600 - i)).append(row("C" + i, mission, 6, ""));
        }
        var filed =
                csv.toString().replace("etd;eta;remarks", "etd;eta;filed_at").replaceAll(";\n", ";2022-10-01 00:00\n");
        bring(officer(mission), "", filed).statusCode(201).body("created", equalTo(600));
        bring(officer(mission), "", filed).statusCode(201).body("unchanged", equalTo(600));
    }

    @Test
    void a_leg_that_sorting_has_moved_below_another_request_is_an_error() {
        var mission = mission();
        var header = HEADER.replace("from;", "leg;from;");
        var first = row("A", mission, 6, "").replace("GAGO", "1;GAGO");
        var other = row("B", mission, 7, "").replace("GAGO", "1;GAGO");
        var leg = ";%s;;;%s;;2;GAKL;GAGO;2022-10-07 10:00;2022-10-07 11:00;\n";
        for (var moved :
                List.of(leg.formatted("", ""), leg.formatted(mission, "UNO106"), leg.formatted("", "UNO106"))) {
            bring(officer(mission), "", header + first + other + moved)
                    .statusCode(422)
                    .body("errors[0].row", equalTo(4))
                    .body("errors.column", hasItem("leg"))
                    .body("errors.findAll { it.column == 'leg' }[0].detail", containsString("does not say which"));
        }
        bring(officer(mission), "", header + first + leg.formatted("", "UNO106").replace("GAKL", "GABS"))
                .statusCode(422)
                .body("errors.column", contains("leg"));
        bring(officer(mission), "", header + first + leg.formatted("", "UNO106") + other + "B" + leg.formatted("", ""))
                .statusCode(201)
                .body("created", equalTo(2));
    }

    @Test
    void our_workbook_saved_as_csv_comes_back_with_its_times_in_utc() {
        var mission = mission("Europe/Nicosia");
        var csv =
                """
                client_reference,mission,purpose,aircraft_class,callsign,sector,from,to,ETD (UTC),eta(utc),sent_at (UTC),channel,status,deadline_at (UTC)
                A,%s,cargo,rotary_wing,UNO1,East,GAGO,GAKL,2022-10-07 06:00,2022-10-07 07:30,2022-10-01 05:00:30,email,pending,2022-10-07 06:00
                """
                        .formatted(mission);
        bring(officer(mission), "", csv).statusCode(201).body("created", equalTo(1));
        as(officer(mission))
                .get("/requests?mission=" + mission)
                .then()
                .body("items[0].legs[0].etd", equalTo("2022-10-07T06:00:00Z"))
                .body("items[0].sent.at", equalTo("2022-10-01T05:00:30Z"));
        bring(officer(mission), "", csv.replace(',', ';').replaceAll("(2022)-10-(..) ", "$2/10/$1 "))
                .statusCode(201)
                .body("unchanged", equalTo(1));
        bring(officer(mission), "", csv.replace("callsign", "callsign (UTC)"))
                .statusCode(422)
                .body("errors[0].value", equalTo("callsign (UTC)"));
    }

    @Test
    void a_row_of_hashtags_below_the_header_is_passed_over() {
        var mission = mission();
        var tags =
                "#meta+id;;#activity +type;#item+class;;#loc+sector;#loc+from;#loc+to;#date+etd;#date+eta;#description\n";
        bring(officer(mission), "", HEADER + tags + row("Q1", mission, 6, "#date+sent"))
                .statusCode(201)
                .body("rows", equalTo(1))
                .body("created", equalTo(1));
        bring(officer(mission), "", HEADER + row("Q1", mission, 6, "#date+sent") + tags)
                .statusCode(422);
        bring(officer(mission), "", HEADER + tags.replace("#loc+to", "Kidal")).statusCode(422);
    }

    @Test
    void client_references_that_look_the_same_are_the_same() {
        var mission = mission();
        bring(officer(mission), "", HEADER + row("N1", mission, 6, "") + row("R\u00e9f", mission, 7, ""))
                .statusCode(201)
                .body("created", equalTo(2));
        for (var blank : List.of("\u00a0", "\u202f", "\u2007", "\u3000", "\ufeff", "\u200b")) {
            bring(
                            officer(mission),
                            "",
                            HEADER + row("N1" + blank, mission, 6, blank) + row(blank + "Re\u0301f", mission, 7, ""))
                    .statusCode(201)
                    .body("unchanged", equalTo(2));
        }
        for (var same : List.of("N1\u00a0", "Re\u0301f")) {
            post(officer(mission), "/requests", filed(mission, same)).statusCode(409);
            as(officer(mission))
                    .queryParam("client_reference", same)
                    .queryParam("mission", mission)
                    .get("/requests")
                    .then()
                    .body("items", hasSize(1));
        }
        bring(officer(mission), "", HEADER + row("N1", mission, 6, "") + row("N1\u00a0", mission, 6, ""))
                .statusCode(422)
                .body("errors[0].column", equalTo("client_reference"));
        assertRequests(mission, 2);
    }

    @Test
    void an_invisible_character_in_what_is_refused_is_named() {
        var mission = mission();
        bring(officer(mission), "", HEADER + row("N\u200b1", mission, 6, ""))
                .statusCode(422)
                .body("errors.column", contains("client_reference"))
                .body("errors[0].detail", containsString("U+200B ZERO WIDTH SPACE"));
        bring(officer(mission), "", HEADER + row("N1", mission, 6, "").replace("rotary_wing", "rotary\u00adwing"))
                .statusCode(422)
                .body("errors[0].detail", containsString("“rotary[U+00AD SOFT HYPHEN]wing” is not one of"));
        post(officer(mission), "/requests", filed(mission, "MAI\u00a05"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/client_reference"))
                .body("errors[0].detail", containsString("U+00A0 NO-BREAK SPACE"));
    }

    private static String filed(String mission, String clientReference) {
        return ApiClient.sentDrone(mission)
                .replace("\"purpose\"", "\"client_reference\": \"" + clientReference + "\", \"purpose\"");
    }
}
