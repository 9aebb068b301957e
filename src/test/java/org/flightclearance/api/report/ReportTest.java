package org.flightclearance.api.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.paper.report.ReportFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.answer;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.file;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class ReportTest {

    @Inject
    EntityManager database;

    /** For a mission that was here before the tracker could record flights and answers by leg. */
    @Test
    void what_could_not_be_recorded_at_the_instant_of_a_report_has_no_figure_instead_of_0() {
        var mission = mission();
        answer(mission, file(requester(mission), sentDrone(mission)), "approved", "2022-10-05T10:00:00Z")
                .statusCode(200);
        var before = as(officer(mission))
                .get("/requests")
                .path("items[0].changed_at")
                .toString();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update mission set execution_since = :since, legs_since = :since where code = :code")
                .setParameter("since", Instant.parse(before).plusNanos(1_000))
                .setParameter("code", mission)
                .executeUpdate());
        report(mission, "quarter=2022-Q4&as_of=" + before)
                .body("total.approved", equalTo(1))
                .body("total.unconfirmed", nullValue())
                .body("total.denied_unanswered_or_impeded", nullValue())
                .body("total.approved_in_part", nullValue())
                .body("by.sector[0].flown", nullValue())
                .body("notifications.unconfirmed", nullValue())
                .body("permits.under_permit", equalTo(0))
                .body("permits.flown", nullValue())
                .body("permits.blocked", equalTo(0))
                .body("legs", nullValue())
                .body("open_age.over_4_weeks", equalTo(0))
                .body("flights_recorded_since", notNullValue())
                .body("legs_recorded_since", notNullValue());
        as(manager(mission))
                .get("/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&column=unconfirmed&as_of="
                        + before)
                .then()
                .body("items", empty());
        var csv = as(manager(mission))
                .get("/reports/denials.csv?mission=" + mission + "&quarter=2022-Q4&as_of=" + before)
                .asString();
        assertThat(csv)
                .contains("nobody could record")
                .doesNotContain("legs_asked", "notifications,flown", "permits,flown");
        report(mission, "quarter=2022-Q4")
                .body("total.unconfirmed", equalTo(1))
                .body("total.approved_in_part", equalTo(0))
                .body("permits.flown", equalTo(0))
                .body("legs.asked", equalTo(1))
                .body("legs.by_place.key", equalTo(List.of("Ber", "GAGO")))
                .body("$", not(hasKey("flights_recorded_since")));
    }

    @Test
    void a_quarter_counts_each_request_once_by_how_it_ended() {
        var mission = mission();
        var denied = file(requester(mission), sentDrone(mission));
        answer(mission, denied, "denied", "2022-10-05T10:00:00Z").statusCode(200);
        var approved = file(requester(mission), sentDrone(mission));
        answer(mission, approved, "approved", "2022-10-06T05:00:00Z").statusCode(200);
        var late = file(requester(mission), sentDrone(mission));
        answer(mission, late, "denied", "2022-10-08T08:00:00Z")
                .statusCode(200)
                .body("status", equalTo("unanswered"))
                .body("late_answer.outcome", equalTo("denied"))
                .body("late_answer.hours_late", equalTo(new BigDecimal("26.0")));
        file(
                requester(mission),
                sentDrone(mission).replace("\"isr\"", "\"medevac\"").replace("uav", "rotary_wing"));
        as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4")
                .then()
                .statusCode(200)
                .body("mission", equalTo(mission))
                .body("period.from", equalTo("2022-10-01"))
                .body("period.to", equalTo("2022-12-31"))
                .body("period.time_zone", equalTo("Africa/Bamako"))
                .body("basis", equalTo("sent"))
                .body("definition", equalTo(2))
                .body("total.sent", equalTo(3))
                .body("total.denied", equalTo(1))
                .body("total.approved", equalTo(1))
                .body("total.unanswered", equalTo(1))
                .body("total.answered_late", equalTo(1))
                .body("total.denied_rate", equalTo(new BigDecimal("33.3")))
                .body("total.denied_or_unanswered_rate", equalTo(new BigDecimal("66.7")))
                .body("total.median_answer_hours", equalTo(new BigDecimal("38.5")))
                .body("total.distinct_flights", equalTo(3))
                .body("by.aircraft_class.key", equalTo(List.of("uav")))
                .body("by.reason.key", hasItems("security", "not_denied"))
                .body("by.month[0].key", equalTo("2022-10"))
                .body("by.notice_band[0].key", equalTo("72h_or_more"))
                .body("notifications.sent", equalTo(1))
                .body("balance.sent", equalTo(3))
                .body("balance.unanswered", equalTo(1))
                .body("balance.closing", equalTo(0))
                .body("sentence.en", containsString("3 flight requests"))
                .body("sentence.en", containsString("1 was denied (33.3 per cent)"));
        as(manager(mission))
                .get("/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&row=sector:East&column=denied")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reference", equalTo(denied))
                .body("next", nullValue());
    }

    @Test
    void a_request_that_ends_at_the_first_instant_of_a_quarter_is_open_at_its_start_and_ends_in_it() {
        var mission = mission();
        var reference = file(
                requester(mission),
                sentDrone(mission).replace("2022-10-07", "2023-01-02").replace("2022-10-04", "2022-12-29"));
        answer(mission, reference, "approved", "2023-01-01T00:00:00Z").statusCode(200);
        as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4&basis=outcome")
                .then()
                .body("total.sent", equalTo(0))
                .body("total.denied_rate", nullValue())
                .body("sentence.en", containsString("no flight requests"))
                .body("balance.opening", equalTo(0))
                .body("balance.sent", equalTo(1))
                .body("balance.closing", equalTo(1));
        as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2023-Q1&basis=outcome")
                .then()
                .body("total.sent", equalTo(1))
                .body("balance.opening", equalTo(1))
                .body("balance.approved", equalTo(1))
                .body("balance.closing", equalTo(0))
                .body(
                        "sentence.en",
                        containsString("together, none was denied or left without a response (0.0 per cent)."));
    }

    @Test
    void a_report_is_available_as_csv_by_extension_and_by_accept() {
        var mission = mission();
        file(requester(mission), sentDrone(mission));
        var address = "?mission=" + mission + "&from=2022-10-04&to=2022-12-29";
        var byEnding = as(manager(mission))
                .get("/reports/denials.csv" + address)
                .then()
                .statusCode(200);
        byEnding.contentType(containsString("text/csv"));
        var lines = byEnding.extract().asString().lines().toList();
        assertThat(lines.get(0)).startsWith("mission,from,to,time_zone,basis,as_of,definition,breakdown,key,sent,");
        assertThat(lines.get(1)).contains(",total,total,1,0,0,1,");
        as(manager(mission))
                .accept("text/csv")
                .get("/reports/denials" + address)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"));
    }

    @Test
    void a_report_is_available_as_workbook_and_document_by_extension_and_by_accept() {
        var mission = mission();
        file(requester(mission), sentDrone(mission));
        var address = "?mission=" + mission + "&quarter=2022-Q4";
        for (var kind : ReportFile.values()) {
            var name = "denials-" + mission + "-2022-10-01-2022-12-31." + kind.ending();
            as(manager(mission))
                    .get("/reports/denials." + kind.ending() + address)
                    .then()
                    .statusCode(200)
                    .contentType(containsString(kind.mediaType()))
                    .header("Content-Disposition", equalTo("attachment; filename=\"" + name + "\""));
            as(manager(mission))
                    .accept(kind.mediaType())
                    .get("/reports/denials" + address)
                    .then()
                    .statusCode(200)
                    .contentType(containsString(kind.mediaType()));
        }
        as(manager(mission))
                .get("/reports/denials.xlsx" + address + "&excel=fr")
                .then()
                .statusCode(400);
        var french = as(manager(mission))
                .get("/reports/denials.csv" + address + "&excel=fr")
                .asString();
        assertThat(french).startsWith("\uFEFFmission;from;");
    }

    @Test
    void the_list_behind_a_figure_has_as_many_requests_as_the_figure() {
        var mission = mission();
        for (int i = 0; i < 3; i++) {
            var reference = file(requester(mission), sentDrone(mission));
            if (i > 0) {
                answer(mission, reference, "denied", "2022-10-05T10:00:00Z").statusCode(200);
            }
        }
        var address = "/reports/denials/requests.csv?mission=" + mission + "&quarter=2022-Q4&row=sector:East&column=";
        for (var figure :
                Map.of("sent", 3, "denied", 2, "unanswered", 1, "approved", 0).entrySet()) {
            var lines = as(manager(mission))
                    .get(address + figure.getKey())
                    .then()
                    .statusCode(200)
                    .contentType(containsString("text/csv"))
                    .extract()
                    .asString()
                    .lines();
            assertThat(lines).as(figure.getKey()).hasSize(1 + figure.getValue());
        }
        as(manager(mission)).get(address + "other").then().statusCode(400);
    }

    @Test
    void a_report_as_of_an_earlier_instant_counts_what_was_recorded_then() {
        var mission = mission();
        var reference = file(requester(mission), sentDrone(mission));
        String asOf = as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4")
                .then()
                .body("total.unanswered", equalTo(1))
                .extract()
                .path("as_of");
        answer(mission, reference, "approved", "2022-10-05T10:00:00Z").statusCode(200);
        as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4&as_of=" + asOf)
                .then()
                .body("total.unanswered", equalTo(1))
                .body("total.approved", equalTo(0));
        as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4")
                .then()
                .body("total.unanswered", equalTo(0))
                .body("total.approved", equalTo(1));
    }

    @Test
    void every_fault_of_a_report_query_is_reported() {
        var mission = mission();
        as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q5&colour=blue")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/quarter", "/colour"));
        as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&quarter=2022-Q4&as_of=2100-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/as_of"));
        as(manager(mission))
                .get("/reports/denials?mission=NOWHERE&quarter=2022-Q4")
                .then()
                .statusCode(404);
    }

    @Test
    void one_request_is_counted_in_every_period_that_contains_it() {
        var mission = mission();
        var denied = file(requester(mission), sentDrone(mission));
        answer(mission, denied, "denied", "2022-10-05T10:00:00Z").statusCode(200);
        for (var period : new String[] {"month=2022-10", "year=2022", "from=2022-10-04&to=2022-10-04"}) {
            report(mission, period)
                    .statusCode(200)
                    .body("total.sent", equalTo(1))
                    .body("total.denied_rate", equalTo(new BigDecimal("100.0")))
                    .body("outcomes", hasSize(8))
                    .body("outcomes[7].denied", equalTo(1))
                    .body("year_before.sent", equalTo(0))
                    .body("year_before.denied_rate", nullValue())
                    .body("carried_over.sent", equalTo(0));
        }
        report(mission, "from=2003-10-05&to=2023-10-04")
                .body("total.sent", equalTo(1))
                .body("outcomes[7].denied", equalTo(1));
        report(mission, "month=2022-11")
                .body("total.sent", equalTo(0))
                .body("total.denied_rate", nullValue())
                .body("sentence.en", containsString("no flight requests"))
                .body("outcomes[6].denied", equalTo(1));
        report(mission, "year=2023").body("year_before.denied", equalTo(1));
        report(mission, "from=2003-10-04&to=2023-10-04").statusCode(422).body("errors.pointer", hasItems("/to"));
        report(mission, "month=2022-13&year=22").statusCode(400).body("errors.pointer", hasItems("/month", "/year"));
        report(mission, "month=2022-10&year=2022").statusCode(400).body("errors.pointer", hasItems("/quarter"));
        report(mission, "since=last_published").statusCode(422).body("errors.pointer", hasItems("/since"));
    }

    @Test
    void the_days_since_the_last_report_as_of_an_instant_are_not_those_since_a_later_report() {
        var mission = mission();
        String before = report(mission, "quarter=2022-Q4").extract().path("as_of");
        post(
                        manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "Q4",
                         "answers_entered_until": "2022-12-31"}"""
                                .formatted(mission))
                .statusCode(201);
        report(mission, "since=last_published").statusCode(200).body("period.from", equalTo("2023-01-01"));
        report(mission, "since=last_published&as_of=" + before)
                .statusCode(422)
                .body("errors.pointer", hasItems("/since"));
    }

    @Test
    void a_day_begins_and_ends_by_the_missions_zone_and_29_february_is_a_day() {
        var nicosia = mission("Europe/Nicosia");
        // The clocks go forward on 27 March 2022: the day begins at 22:00Z and ends at 21:00Z
        file(requester(nicosia), sentAt(nicosia, "2022-03-26T22:00:00Z"));
        file(requester(nicosia), sentAt(nicosia, "2022-03-27T20:59:59.999999Z"));
        file(requester(nicosia), sentAt(nicosia, "2022-03-27T21:00:00Z"));
        report(nicosia, "from=2022-03-27&to=2022-03-27").body("total.sent", equalTo(2));
        report(nicosia, "month=2022-03").body("total.sent", equalTo(3));
        file(requester(nicosia), sentAt(nicosia, "2024-02-29T12:00:00Z"));
        report(nicosia, "from=2024-02-29&to=2024-02-29")
                .body("total.sent", equalTo(1))
                .body("year_before.from", equalTo("2023-02-28"));
        report(nicosia, "month=2024-02").body("total.sent", equalTo(1));
        report(nicosia, "from=2023-02-29&to=2023-03-01").statusCode(400);
    }

    @Test
    void crossed_breakdowns_and_figures_outside_the_totals_open_their_requests() {
        var mission = mission();
        file(requester(mission), sentDrone(mission));
        file(requester(mission), unsentDrone(mission));
        report(mission, "quarter=2022-Q4&by=sector&by=aircraft_class")
                .statusCode(200)
                .body("cross.by", equalTo(List.of("sector", "aircraft_class")))
                .body("cross.rows[0].key", equalTo("East"))
                .body("cross.rows[0].key_within", equalTo("uav"))
                .body("cross.rows[0].unanswered", equalTo(1));
        report(mission, "quarter=2022-Q4&by=sector").statusCode(400).body("errors.pointer", hasItems("/by"));
        for (var row :
                new String[] {"row=sector:East&row=aircraft_class:uav", "row=balance:unanswered", "row=balance:sent"}) {
            behind(mission, row)
                    .body("items", hasSize(1))
                    .body("items[0].sent.authority", equalTo("Ministry of Defence"));
        }
        behind(mission, "row=sector:East&row=aircraft_class:rotary_wing").body("items", hasSize(0));
        behind(mission, "row=carried_over").body("items", hasSize(0));
        behind(mission, "row=balance:nothing").statusCode(422).body("errors.pointer", hasItems("/row"));
    }

    @Test
    void the_report_of_a_mission_without_sectors_has_one_row_for_none() {
        var mission = mission();
        as(ApiClient.ADMIN)
                .body("{\"sectors\": []}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        var denied = file(requester(mission), sentDrone(mission).replace("\"sector\": \"East\",", ""));
        answer(mission, denied, "denied", "2022-10-05T10:00:00Z").statusCode(200);
        report(mission, "quarter=2022-Q4")
                .statusCode(200)
                .body("total.denied", equalTo(1))
                .body("by.sector", hasSize(1))
                .body("by.sector[0].key", equalTo("none"))
                .body("by.sector[0].denied", equalTo(1));
        behind(mission, "row=sector:none&column=denied")
                .body("items", hasSize(1))
                .body("items[0].reference", equalTo(denied));
        for (var kind : ReportFile.values()) {
            as(manager(mission))
                    .get("/reports/denials." + kind.ending() + "?mission=" + mission + "&quarter=2022-Q4")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_report_as_of_an_instant_before_the_records_begin_says_so() {
        var mission = mission();
        report(mission, "quarter=2022-Q4&as_of=2022-12-01T00:00:00Z")
                .body("total.sent", equalTo(0))
                .body("records_begin_at", notNullValue());
        var csv = as(manager(mission))
                .get("/reports/denials.csv?mission=" + mission + "&quarter=2022-Q4&as_of=2022-12-01T00:00:00Z")
                .asString();
        assertThat(csv.lines().skip(1))
                .allSatisfy(line -> assertThat(line).contains("The records of this mission begin on"));
        report(mission, "quarter=2022-Q4").body("records_begin_at", nullValue());
        assertThat(as(manager(mission))
                        .get("/reports/denials.csv?mission=" + mission + "&quarter=2022-Q4")
                        .asString())
                .doesNotContain("The records of this mission begin");
    }

    @Test
    void a_place_has_one_row_of_legs_whatever_is_in_its_name_and_however_it_was_answered() {
        var mission = mission();
        for (var name : new String[] {"Ber, Camp Nord", "Camp – Nord"}) {
            var flight = sentDrone(mission).replace("\"Ber\"", "\"" + name + "\"");
            var reference = file(requester(mission), flight);
            file(requester(mission), flight);
            post(
                            officer(mission),
                            "/requests/" + reference + "/answer",
                            """
                            {"received_at": "2022-10-05T08:00:00Z", "legs": [{"leg": 1, "outcome": "approved"}]}""")
                    .statusCode(200);
        }
        report(mission, "quarter=2022-Q4")
                .body("legs.by_place.key", equalTo(List.of("Ber Camp Nord", "Camp - Nord", "GAGO")))
                .body("legs.by_place.asked", equalTo(List.of(2, 2, 4)));
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update flight_request set leg_answers = replace(leg_answers, 'Ber Camp', 'Ber, Camp')"
                                + " where mission_id = (select id from mission where code = :code)")
                .setParameter("code", mission)
                .executeUpdate());
        report(mission, "month=2022-10")
                .body("legs.by_place.key", equalTo(List.of("Ber Camp Nord", "Camp - Nord", "GAGO")));
    }

    private static String sentAt(String mission, String instant) {
        return sentDrone(mission).replace("2022-10-07", "2026-01-07").replace("2022-10-04T05:00:00Z", instant);
    }

    private static ValidatableResponse report(String mission, String question) {
        return as(manager(mission))
                .get("/reports/denials?mission=" + mission + "&" + question)
                .then();
    }

    private static ValidatableResponse behind(String mission, String rows) {
        return as(manager(mission))
                .get("/reports/denials/requests?mission=" + mission + "&quarter=2022-Q4&" + rows)
                .then();
    }
}
