package org.flightclearance.web.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

/** The overview of a mission. */
@QuarkusTest
class OverviewTest {

    private static final ZoneId BAMAKO = ZoneId.of("Africa/Bamako");

    @Inject
    UtcClock clock;

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Sent to the first authority. */
    private static String sent(String mission, Instant departure, Instant sentAt, String letter) {
        return ApiClient.file(requester(mission), body(mission, departure, sentAt, letter));
    }

    private static String body(String mission, Instant departure, Instant sentAt, String letter) {
        return ApiClient.sentDrone(mission)
                .replace("2022-10-07T06:00:00Z", departure.toString())
                .replace("2022-10-07T11:30:00Z", departure.plusSeconds(3_600).toString())
                .replace("2022-10-04T05:00:00Z", sentAt.toString())
                .replace("NV/2022/118", letter);
    }

    private static Element section(Document page, String heading) {
        var section = page.select("section[aria-labelledby=" + heading + "]");
        assertThat(section).as(heading).hasSize(1);
        return section.first();
    }

    private static List<String> cells(Element section) {
        return section.select("tbody tr").eachText();
    }

    private static Document overview(String mission) {
        return Browser.signedInAs(manager(mission)).get("/overview?mission=" + mission);
    }

    @Test
    void today_and_tomorrow_are_counted_by_sector_and_each_count_opens_its_flights() {
        var mission = mission();
        var today =
                LocalDate.ofInstant(clock.now(), BAMAKO).atStartOfDay(BAMAKO).toInstant();
        var before = today.minus(Duration.ofDays(3));
        var cleared = sent(mission, today, before, "NV/1");
        ApiClient.answer(mission, cleared, "approved", before.plusSeconds(60).toString())
                .statusCode(200);
        var refused = sent(mission, today.plusSeconds(60), before, "NV/1");
        ApiClient.answer(mission, refused, "denied", before.plusSeconds(60).toString())
                .statusCode(200);
        ApiClient.file(
                requester(mission),
                body(mission, today.plusSeconds(120), before, "NV/1").replace("East", "Centre"));
        var tomorrow = today.plus(Duration.ofDays(1));
        ApiClient.file(
                requester(mission),
                body(mission, tomorrow, before, "NV/1").replace("East", "West").replace("isr", "medevac"));
        var withdrawn = sent(mission, today, before, "NV/1");
        ApiClient.post(
                        requester(mission),
                        "/requests/" + withdrawn + "/withdrawal",
                        "{\"reason\": \"weather\", \"at\": \"%s\"}".formatted(before.plusSeconds(60)))
                .statusCode(200);

        var browser = Browser.signedInAs(manager(mission));
        var page = browser.get("/overview?mission=" + mission);
        var section = section(page, "today");
        assertThat(section.select("h2 .count").text()).isEqualTo("3");
        assertThat(section.select("thead th").eachText())
                .containsExactly("Sector", "may fly (approved)", "denied", "no answer recorded");
        assertThat(cells(section)).containsExactly("East 1 1 0", "Centre 0 0 1", "All sectors 1 1 1");
        assertThat(cells(section(page, "tomorrow"))).containsExactly("West 1");
        var links = section.select("tbody a").eachAttr("href");
        var boards = links.stream()
                .map(link -> browser.get(link).select("tbody td:last-child").eachText())
                .toList();
        assertThat(boards).startsWith(List.of(cleared), List.of(refused)).allSatisfy(board -> assertThat(board)
                .hasSize(1));
        assertThat(browser.get(links.get(0)).text()).contains("Only part of the board is shown: sector East");
        assertThat(browser.get(browser.get(links.get(0)).select(".note a").attr("href"))
                        .select("tbody tr"))
                .hasSize(3);
    }

    @Test
    void answers_that_are_due_in_24_hours_are_listed_and_what_has_waited_for_48_hours_is_counted() {
        var mission = mission();
        var now = now();
        var urgent = sent(mission, now.plus(Duration.ofHours(5)), now.minus(Duration.ofHours(50)), "NV/1");
        var due = sent(mission, now.plus(Duration.ofHours(23)), now.minus(Duration.ofHours(47)), "NV/2");
        sent(mission, now.plus(Duration.ofHours(25)), now.minus(Duration.ofHours(1)), "NV/3");
        var section = section(overview(mission), "due");
        assertThat(section.text())
                .contains(
                        "2 answers are due in the next 24 h.",
                        "3 requests are waiting for an answer.",
                        "1 was sent more than 48 h ago.");
        assertThat(section.select("tbody th").eachText()).containsExactly(urgent, due);
        assertThat(section.select("tbody .left").eachText()).first().asString().startsWith("4 h 59 min");
        var browser = Browser.signedInAs(manager(mission));
        assertThat(browser.get(section.select(".under a").attr("href"))
                        .select("tbody th")
                        .eachText())
                .startsWith(urgent, due)
                .hasSize(3);
    }

    @Test
    void a_letter_is_listed_until_it_is_acknowledged_or_answered_and_opens_its_requests() {
        var mission = mission();
        var now = now();
        var departure = now.plus(Duration.ofHours(90));
        var sentAt = now.minus(Duration.ofDays(2));
        var silent = List.of(
                sent(mission, departure, sentAt, "NV/2026/1"),
                sent(mission, departure.plusSeconds(60), sentAt.plusSeconds(60), "NV/2026/1"));
        var answered = sent(mission, departure, sentAt, "NV/2026/2");
        ApiClient.answer(mission, answered, "approved", sentAt.plusSeconds(60).toString())
                .statusCode(200);
        var acknowledged = sent(mission, departure, sentAt, "NV/2026/3");
        ApiClient.post(
                        officer(mission),
                        "/requests/" + acknowledged + "/acknowledgement",
                        "{\"at\": \"%s\"}".formatted(sentAt.plusSeconds(60)))
                .statusCode(200);
        sent(mission, departure, now.minus(Duration.ofDays(85)), "NV/2026/4");
        sent(mission, departure, sentAt.plusSeconds(600), "NV/2026/5");
        var section = section(overview(mission), "letters");
        assertThat(section.select("tbody th").eachText())
                .containsExactly("NV/2026/5 Ministry of Defence", "NV/2026/1 Ministry of Defence");
        assertThat(section.select("h2 .count").text()).isEqualTo("2");
        assertThat(section.text()).contains("Requests sent without an outgoing reference are not listed.");
        assertThat(section(overview(mission()), "letters").text())
                .contains("Every letter of the last 12 weeks with an outgoing reference was acknowledged or answered.");
        assertThat(section.select("tbody tr").get(1).text())
                .contains("Ministry of Defence")
                .endsWith("2 NV/2026/1");
        assertThat(Browser.signedInAs(manager(mission))
                        .get(section.select("tbody a").get(1).attr("href"))
                        .select("tbody th")
                        .eachText())
                .containsExactlyInAnyOrderElementsOf(silent);
    }

    @Test
    void twelve_weeks_are_a_chart_whose_points_and_rows_open_their_requests() {
        var mission = mission();
        var now = now();
        var denied = sent(mission, now.minus(Duration.ofDays(10)), now.minus(Duration.ofDays(14)), "NV/1");
        ApiClient.answer(
                        mission,
                        denied,
                        "denied",
                        now.minus(Duration.ofDays(14))
                                .plus(Duration.ofHours(30))
                                .toString())
                .statusCode(200);
        var waiting = sent(mission, now.plus(Duration.ofHours(90)), now.minusSeconds(60), "NV/2");
        var browser = Browser.signedInAs(manager(mission));
        var page = browser.get("/overview?mission=" + mission);
        var section = section(page, "by-week");
        assertThat(section.select(".note")).isEmpty();
        assertThat(section.select("h3").text())
                .contains("of 2 requests, 50.0 % denied and 50.0 % denied or not answered; 1 is still pending");
        assertThat(section.select("figcaption").text())
                .endsWith("The last week is not complete: 1 of its requests is still pending.");
        assertThat(section.select("tbody tr")).hasSize(12);
        var point = section.select("svg circle").first().parent();
        assertThat(point.tagName()).isEqualTo("a");
        assertThat(point.select("title").text()).endsWith(", denied: 1 request");
        assertThat(browser.get(point.attr("href")).select("tbody th").eachText())
                .containsExactly(denied);
        assertThat(browser.get(section.select("tbody tr").last().select("a").attr("href"))
                        .select("tbody th")
                        .eachText())
                .containsExactly(waiting);
        assertThat(cells(section(page, "answers"))).containsExactly("Ministry of Defence 2 1 30.0 h 30.0 h");
        assertThat(browser.get(section(page, "answers").select("tbody a").attr("href"))
                        .select("tbody th")
                        .eachText())
                .containsExactly(denied, waiting);
    }

    @Test
    void restrictions_of_these_weeks_are_marked_in_the_chart_and_listed_below() {
        var mission = mission();
        sent(mission, now().plus(Duration.ofHours(90)), now().minusSeconds(60), "NV/1");
        var day = LocalDate.ofInstant(clock.now(), BAMAKO);
        ApiClient.post(
                        officer(mission),
                        "/restrictions",
                        """
                        {"mission": "%s", "kind": "suspension", "name": "Rotations", "valid_from": "%s",
                         "valid_to": "%s", "source": "A letter"}"""
                                .formatted(mission, day.minusDays(20), day.minusDays(10)))
                .statusCode(201);
        ApiClient.post(
                        officer(mission),
                        "/restrictions",
                        """
                        {"mission": "%s", "kind": "no_fly_zone", "name": "Centre", "sectors": ["Centre"],
                         "valid_from": "%s", "source": "A letter"}"""
                                .formatted(mission, day.minusDays(20)))
                .statusCode(201);
        var section = section(overview(mission), "by-week");
        assertThat(section.select("svg text").eachText()).contains("suspension", "no-fly zone");
        assertThat(section.select("ul li").eachText())
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("suspension – Rotations"),
                        one -> assertThat(one).startsWith("no-fly zone – Centre"));
    }

    @Test
    void a_mission_that_sends_nothing_any_more_shows_the_last_weeks_in_which_it_did() {
        var mission = mission();
        ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var page = overview(mission);
        assertThat(section(page, "by-week").select(".note").text())
                .contains("Nothing was sent in the last 12 weeks.", "18 July 2022 to 9 October 2022");
        assertThat(section(page, "by-week").select("h3").text()).contains("100.0 % denied or not answered");
        assertThat(section(overview(mission()), "by-week").text()).contains("no requests");
    }

    @Test
    void a_published_report_is_listed_as_soon_as_a_request_is_counted_otherwise() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        assertThat(section(overview(mission), "published").text()).contains("No report has been published yet.");
        String id = ApiClient.post(
                        manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "Q4",
                         "answers_entered_until": "2023-01-15"}"""
                                .formatted(mission))
                .statusCode(201)
                .extract()
                .path("id");
        ApiClient.post(
                        officer(mission),
                        "/requests/" + reference + "/acknowledgement",
                        "{\"at\": \"2022-10-04T06:00:00Z\"}")
                .statusCode(200);
        assertThat(section(overview(mission), "published").text()).contains("The published report has not changed.");
        ApiClient.answer(mission, reference, "denied", "2022-10-05T10:00:00Z").statusCode(200);
        var section = section(overview(mission), "published");
        assertThat(section.select(".links li").text()).contains("Q4", "One request is now counted differently.");
        assertThat(section.select(".links a").attr("href")).isEqualTo("/publications/" + id + "#since");
    }

    @Test
    void several_missions_are_shown_one_at_a_time() {
        var first = mission();
        var second = mission();
        ApiClient.as(ApiClient.ADMIN)
                .body("{\"missions\": [\"%s\", \"%s\"]}".formatted(first, second))
                .patch("/accounts/" + manager(first))
                .then()
                .statusCode(200);
        var browser = Browser.signedInAs(manager(first));
        var codes = browser.get("/overview").select("#mission option").eachText();
        assertThat(codes).containsExactlyInAnyOrder(first, second);
        assertThat(browser.get("/overview?mission=" + second).select("h1").text())
                .isEqualTo("Overview " + second);
        browser.get("/overview?mission=" + mission());
        assertThat(browser.status()).isEqualTo(404);
    }
}
