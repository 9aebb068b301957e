package org.flightclearance.api;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.paper.report.ReportFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.Door.answer;
import static org.flightclearance.api.Door.as;
import static org.flightclearance.api.Door.file;
import static org.flightclearance.api.Door.manager;
import static org.flightclearance.api.Door.mission;
import static org.flightclearance.api.Door.requester;
import static org.flightclearance.api.Door.sentDrone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@OnBothDatabases
class ReportTest {

    @Test
    void a_quarter_counts_each_request_once_under_how_it_ended() {
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
                .body("definition", equalTo(1))
                .body("total.sent", equalTo(3))
                .body("total.denied", equalTo(1))
                .body("total.approved", equalTo(1))
                .body("total.unanswered", equalTo(1))
                .body("total.answered_late", equalTo(1))
                .body("total.denied_rate", equalTo(new BigDecimal("33.3")))
                .body("total.denied_or_unanswered_rate", equalTo(new BigDecimal("66.7")))
                .body("total.median_answer_hours", equalTo(new BigDecimal("38.5")))
                .body("total.distinct_flights", equalTo(3))
                .body("by.aircraft_class.key", equalTo(java.util.List.of("uav")))
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
    void what_ends_at_the_first_instant_of_a_quarter_is_open_at_its_start_and_ends_in_it() {
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
                .body("balance.closing", equalTo(0));
    }

    @Test
    void a_report_is_given_as_csv_by_its_ending_and_by_accept() {
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
    void a_report_is_given_as_a_workbook_and_on_paper_by_its_ending_and_by_accept() {
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
    void the_requests_behind_a_figure_are_as_many_lines_as_it_says() {
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
    void a_report_as_of_an_earlier_instant_says_what_was_recorded_then() {
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
    void what_is_wrong_with_a_question_is_named() {
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
}
