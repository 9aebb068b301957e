package org.flightclearance.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import jakarta.inject.Inject;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.mission.Missions;
import org.flightclearance.report.Basis;
import org.flightclearance.report.Column;
import org.flightclearance.report.DenialReport;
import org.flightclearance.report.DenialReports;
import org.flightclearance.report.LegFigures;
import org.flightclearance.report.ReportPeriod;
import org.flightclearance.request.filing.FilingService;
import org.flightclearance.request.flown.ExecutionService;
import org.flightclearance.request.moves.RequestService;
import org.flightclearance.security.Actor;
import org.flightclearance.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

/** An exported ledger imported into another mission is the same ledger. */
@OnBothDatabases
class RoundTripTest {

    private static final Instant AS_OF = Instant.parse("2190-01-01T00:00:00Z");
    private static final int REQUESTS = 150;

    @Inject
    FilingService filing;

    @Inject
    RequestService service;

    @Inject
    ExecutionService flights;

    @Inject
    Missions missions;

    @Inject
    DenialReports reports;

    @ParameterizedTest
    @CsvSource({
        "csv,    '',        'text/csv',             Africa/Bamako",
        "csv,    excel=fr,  'text/csv',             Europe/Nicosia",
        "csv,    excel=fr,  'text/csv',             America/Port-au-Prince",
        "ndjson, '',        'application/x-ndjson', Europe/Nicosia"
    })
    void an_exported_ledger_gives_the_same_reports_after_import_and_changes_nothing_when_imported_again(
            String ending, String parameters, String type, String zone) {
        var here = mission(zone);
        new RandomLedger(ending.hashCode() + zone.hashCode(), here, filing, service, flights).record(REQUESTS);
        var file = as(officer(here))
                .get("/requests." + ending + "?mission=" + here + "&" + parameters)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var there = mission(zone);
        var moved = new String(file, StandardCharsets.UTF_8)
                .replace("," + here + ",", "," + there + ",")
                .replace(";" + here + ";", ";" + there + ";")
                .replace("\"mission\":\"" + here + "\"", "\"mission\":\"" + there + "\"");
        int requests = bring(there, type, moved)
                .statusCode(201)
                .body("total_errors", equalTo(0))
                .extract()
                .path("created");
        assertThat(requests).isGreaterThanOrEqualTo(REQUESTS);
        for (var basis : Basis.values()) {
            assertSame(report(there, basis), report(here, basis));
        }
        assertThat(dropped(there)).isEqualTo(dropped(here)).contains("true");
        bring(there, type, moved).statusCode(201).body("unchanged", equalTo(requests));
        bring(here, type, new String(file, StandardCharsets.UTF_8))
                .statusCode(201)
                .body("unchanged", equalTo(requests));
    }

    @Test
    void our_own_workbook_changes_nothing_when_imported_again() {
        var here = mission("Europe/Nicosia");
        new RandomLedger(7, here, filing, service, flights).record(REQUESTS / 2);
        var file = as(officer(here))
                .get("/requests.xlsx?mission=" + here)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        as(officer(here))
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(file)
                .post("/imports")
                .then()
                .body("errors", empty())
                .statusCode(201)
                .body("unchanged", greaterThanOrEqualTo(REQUESTS / 2))
                .body("created", equalTo(0))
                .body("updated", equalTo(0));
    }

    /** Which legs of the requests are dropped, in the order of filing. */
    private static String dropped(String mission) {
        return as(officer(mission))
                .get("/requests?limit=200&sort=filed_at&mission=" + mission)
                .then()
                .statusCode(200)
                .extract()
                .path("items.legs.dropped")
                .toString();
    }

    private static void assertSame(DenialReport there, DenialReport here) {
        assertThat(there.total()).isEqualTo(here.total());
        assertThat(there.byBreakdown()).isEqualTo(here.byBreakdown());
        assertThat(there.balance()).isEqualTo(here.balance());
        assertThat(there.notifications()).isEqualTo(here.notifications());
        assertThat(LegFigures.of(there)).isEqualTo(LegFigures.of(here));
        assertThat(there.filedNeverSent()).isEqualTo(here.filedNeverSent());
        // Without some of each, the comparison would prove little
        for (var column : new Column[] {
            Column.APPROVED_IN_PART,
            Column.FLOWN,
            Column.IMPEDED,
            Column.APPROVED,
            Column.DENIED,
            Column.UNANSWERED,
            Column.WITHDRAWN
        }) {
            assertThat(here.total().count(column)).as("%s", column).isPositive();
        }
    }

    private DenialReport report(String code, Basis basis) {
        var mission = missions.of(new Actor("somebody", Set.of(Role.MANAGER), Set.of(code)), code);
        var period = new ReportPeriod(LocalDate.parse("2022-10-03"), LocalDate.parse("2022-10-09"), mission.timeZone());
        return reports.report(mission, period, basis, AS_OF);
    }

    private static ValidatableResponse bring(String mission, String type, String file) {
        return as(officer(mission))
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/imports")
                .then();
    }
}
