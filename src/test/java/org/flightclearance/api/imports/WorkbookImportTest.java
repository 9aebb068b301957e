package org.flightclearance.api.imports;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.exchange.workbook.ColumnMapping;
import org.flightclearance.exchange.workbook.ColumnMapping.Column;
import org.flightclearance.exchange.workbook.MadeWorkbook;
import org.flightclearance.exchange.workbook.MappingService;
import org.flightclearance.mission.Missions;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;
import org.flightclearance.time.UtcClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.aerodrome;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Workbooks sent to the API: the sheet, its headings and the mapping are parameters, and errors name the cell. */
@OnBothDatabases
class WorkbookImportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEADINGS = "Callsign|Purpose|Aircraft class|Sector|From|To|ETD|ETA";

    @Inject
    MappingService mappings;

    @Inject
    Missions missions;

    @Inject
    UtcClock clock;

    private static ValidatableResponse bring(String account, String parameters, MadeWorkbook book) {
        return as(account)
                .contentType(XLSX)
                .body(book.bytes())
                .post("/imports" + parameters)
                .then();
    }

    private static String row(String callsign, String from) {
        return callsign + "|pax|helicopter|East|" + from + "|GAKL|@2022-07-07T06:00|@2022-07-07T07:30";
    }

    /** Random letters, as a picture in a workbook would be, do not become smaller in a zip. */
    @Test
    void a_workbook_of_several_megabytes_is_imported() {
        var letters = new StringBuilder();
        new Random(7).ints(6_000_000, 'a', 'z').forEach(letter -> letters.append((char) letter));
        var book =
                MadeWorkbook.of("Flights", HEADINGS, row("UNO1", "GAGO")).with("xl/more.xml", "<a>" + letters + "</a>");
        assertThat(book.bytes()).hasSizeGreaterThan(3_000_000);
        bring(officer(mission()), "", book).statusCode(201).body("created", equalTo(1));
    }

    @Test
    void times_are_in_the_zone_of_the_mission_and_errors_name_the_cell() {
        var mission = mission("Europe/Nicosia");
        var book = MadeWorkbook.of(
                "Flights", HEADINGS, row("UNO1", "GAGO"), row("UNO2", "").replace("East", "Nowhere"));
        bring(officer(mission), "?dry_run=true", book)
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("rejected", equalTo(1))
                .body("errors.row", contains(4, 4))
                .body("errors.column", contains("sector", "from"))
                .body("errors.cell", contains("D4", "E4"))
                .body("errors.value", contains("Nowhere", ""))
                .body("notes.kind", contains("sheet"))
                .body("notes[0].detail", equalTo("Sheet “Flights”, headings in row 2."));
        bring(officer(mission), "?mode=valid_rows", book).statusCode(201).body("created", equalTo(1));
        as(officer(mission))
                .get("/requests")
                .then()
                .body("items[0].legs[0].etd", equalTo("2022-07-07T03:00:00Z"))
                .body("items[0].purpose", equalTo("passenger"));
    }

    @Test
    void the_sheet_and_its_row_of_headings_are_parameters_of_workbooks_alone() {
        var mission = mission();
        var book = MadeWorkbook.of("read me first")
                .sheet(
                        "July",
                        HEADINGS,
                        row("UNO1", "GAGO"),
                        HEADINGS.replace("Callsign", "Call sign"),
                        row("UNO2", "GAGO"));
        bring(officer(mission), "", book)
                .statusCode(422)
                .body("errors[0].detail", containsString("No row of the sheet “Flights” names the columns"));
        bring(officer(mission), "?sheet=July&header_row=3", book)
                .statusCode(201)
                .body("created", equalTo(1));
        bring(officer(mission), "?sheet=August", book)
                .statusCode(422)
                .body("errors[0].detail", containsString("It has: Flights, July."));
        bring(officer(mission), "?header_row=0&mapping=weekly", book)
                .statusCode(400)
                .body("errors.pointer", contains("/header_row", "/mapping"));
        as(officer(mission))
                .contentType("text/csv")
                .body("callsign\n")
                .post("/imports?sheet=July&header_row=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sheet", "/header_row"));
        as(officer(mission))
                .contentType(XLSX)
                .body("callsign,from\n".getBytes())
                .post("/imports")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("not an Excel workbook"));
    }

    @Test
    void a_mapping_is_named_and_a_flight_schedule_needs_none() {
        var mission = mission();
        var schedule = MadeWorkbook.of(
                "Date|Vol|ETD|De|À|ETA|Appareil|Objet|Secteur|Pax|Fuel",
                "@2022-10-07|UNO303|@06:00|GAGO|GAKL|@07:30|MI8|pax|East|=12|=900",
                "@2022-10-07|UNO303|@08:00|GAKL|GAGO|@09:30|MI8|pax|East|=8|=900");
        bring(officer(mission), "?dry_run=true", schedule).statusCode(422).body("errors.cell", contains("K1"));
        bring(officer(mission), "?mapping=flight_schedule&dry_run=true", schedule)
                .statusCode(200)
                .body("created", equalTo(1))
                .body("errors", empty())
                .body("notes.kind", contains("sheet", "columns_left_out"));
        var kept = new ColumnMapping(
                List.of(
                        new Column("vol", 1, "callsign"),
                        new Column("date", 1, "etd_date"),
                        new Column("etd", 1, "etd"),
                        new Column("eta", 1, "eta"),
                        new Column("de", 1, "from"),
                        new Column("a", 1, "to")),
                Map.of("purpose", "cargo", "aircraft_class", "uav", "sector", "West"),
                false,
                true);
        var actor = new Actor("somebody", Set.of(Role.REQUESTER), Set.of(mission));
        mappings.keep(actor, missions.of(actor, mission), " Weekly ", kept, clock.now());
        bring(requester(mission), "?mapping=Weekly", schedule).statusCode(201).body("created", equalTo(2));
        as(officer(mission))
                .get("/requests?sort=departure_at")
                .then()
                .body("items.purpose", contains("cargo", "cargo"))
                .body("items[0].sector", equalTo("West"));
        bring(officer(mission), "?mapping=Monthly", schedule)
                .statusCode(400)
                .body("errors[0].detail", containsString("“Monthly”"));
        var other = mission();
        bring(officer(other), "?mapping=Weekly", schedule).statusCode(400);
    }

    @Test
    void places_may_have_their_names() {
        var mission = mission();
        var name = "Rivertown " + mission;
        var code = aerodrome(name);
        var book = MadeWorkbook.of(
                HEADINGS,
                row("UNO1", name.toUpperCase()),
                row("UNO2", "GAGO"),
                row("UNO3", "Nowhere at all"),
                row("UNO4", "Somewhere (" + code + ")"));
        bring(officer(mission), "?mode=valid_rows", book)
                .statusCode(201)
                .body("created", equalTo(code.matches("[A-Z]{4}") ? 3 : 2))
                .body("errors.cell", hasItem("E4"))
                .body("notes.find { it.kind == 'places' }.detail", containsString(name.toUpperCase() + " = " + code));
        as(officer(mission))
                .get("/requests?q=UNO1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].legs[0].from", equalTo(code));
    }
}
