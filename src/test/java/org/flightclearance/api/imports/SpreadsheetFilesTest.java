package org.flightclearance.api.imports;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;

import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.imports.ImportTest.bring;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
}
