package org.flightclearance.web.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class PublicationPagesTest {

    @Inject
    UtcClock clock;

    @Test
    void a_manager_publishes_with_a_statement_and_the_page_shows_the_hash_and_later_changes() throws Exception {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(manager(mission)).reading("en");
        var form = "/publications/new?mission=" + mission + "&from=2022-10-01&to=2022-12-31&basis=sent";
        assertThat(browser.get(form).text()).contains("denied or not answered: 1 of 1 request");
        var unstated = browser.fillIn(form, Map.of("/answers_entered_until", "2023-01-15"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(unstated)).hasSize(1);
        browser.fillIn(form, Map.of("/answers_entered_until", "2023-01-15", "/stated", "true"));
        assertThat(browser.status()).isEqualTo(303);
        var made = browser.follow();
        var shown = browser.get(made.select("main a[href^=/publications/]").attr("href"));
        assertThat(shown.text())
                .contains(
                        "All answers received up to and including 15 January 2023 have been recorded.",
                        "Nothing has changed since.");
        assertThat(shown.select("section[aria-labelledby=proof]").text())
                .contains("sha256sum " + mission + "-2022-10-01-2022-12-31-denials.json;")
                .contains("certutil -hashfile " + mission + "-2022-10-01-2022-12-31-denials.json SHA256)");
        var hash = shown.select("code.hash").first().text();
        assertThat(made.select("code.hash").text()).isEqualTo(hash);
        var address = made.select("main a[href^=/publications/]").attr("href");

        var bytes = as(manager(mission)).get(address);
        assertThat(sha256(bytes.asByteArray())).isEqualTo(hash);
        assertThat(bytes.header("ETag")).isEqualTo("\"" + hash + "\"");
        assertThat(bytes.header("Repr-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash)) + ":");
        as(manager(mission))
                .header("If-None-Match", bytes.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);

        ApiClient.answer(mission, reference, "denied", "2022-10-05T10:00:00Z").statusCode(200);
        assertThat(as(manager(mission)).get(address).asByteArray()).isEqualTo(bytes.asByteArray());
        assertThat(browser.get(address).text()).contains("One request is now counted differently.", reference);
        as(manager(mission))
                .get(address + "/changes")
                .then()
                .statusCode(200)
                .body("items[0].reference", equalTo(reference))
                .body("items[0].old.status", equalTo("unanswered"))
                .body("items[0].new.status", equalTo("denied"))
                .body("items[0].entries[0].move", equalTo("answer"));
    }

    /** In Honolulu it was still the 3rd of October when the request was sent. */
    @Test
    void a_published_report_opens_by_the_zone_that_its_mission_had() {
        var mission = mission("Africa/Bamako");
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(manager(mission)).reading("en");
        browser.fillIn(
                "/publications/new?mission=" + mission + "&from=2022-10-04&to=2022-10-04&basis=sent",
                Map.of("/answers_entered_until", "2022-10-05", "/stated", "true"));
        var address = browser.follow().select("main a[href^=/publications/]").attr("href");
        as(ADMIN)
                .body("{\"time_zone\": \"Pacific/Honolulu\"}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        var published = browser.get(address);
        for (var words : List.of("The report as of the publication", "The same report as of now")) {
            var report = browser.get(
                    published.select("main a:contains(" + words + ")").attr("href"));
            assertThat(browser.status()).isEqualTo(200);
            var figure = report.select("a[href^=/reports/denials/requests]").attr("href");
            assertThat(figure).contains("&time_zone=Africa%2FBamako");
            assertThat(browser.get(figure).text()).contains(reference);
            var csv = report.select("a[href^=/reports/denials.csv]").attr("href");
            assertThat(csv).contains("&time_zone=Africa%2FBamako");
        }
        browser.get("/reports/denials?mission=" + mission + "&from=2022-10-04&to=2022-10-04&time_zone=Mali");
        assertThat(browser.status()).isEqualTo(400);
    }

    @Test
    void the_form_publishes_exactly_the_figures_that_it_shows() {
        var mission = mission();
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(manager(mission)).reading("en");
        var form = "/publications/new?mission=" + mission + "&from=2022-10-01&to=2022-12-31&basis=departure";
        var page = browser.get(form);
        assertThat(page.select("form input:not([type=hidden])").eachAttr("name"))
                .containsExactly("/title", "/answers_entered_until", "/stated");
        assertThat(page.select("dl").text()).contains("1 October 2022", "31 December 2022", "planned departure");
        var report = browser.get(page.select(".under a[href^=/reports]").attr("href"));
        assertThat(report.select("#field-from").val()).isEqualTo("2022-10-01");
        assertThat(report.select("#basis option[selected]").val()).isEqualTo("departure");

        var fields = Browser.fields(page);
        fields.put("/stated", "true");
        ApiClient.answer(mission, reference, "denied", "2022-10-05T10:00:00Z").statusCode(200);
        var again = browser.post("/publications/new", fields);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(again)).containsExactly("#field-stated");
        assertThat(again.select(".summary").text()).contains("The figures have changed since this page was opened.");
        assertThat(again.select("#field-stated[checked]")).isEmpty();
        assertThat(again.select("blockquote").text()).contains("1 was denied");

        fields = Browser.fields(again);
        fields.put("/stated", "true");
        browser.post("/publications/new", fields);
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void the_form_suggests_the_last_day_of_the_period_and_says_what_is_not_answered() {
        var mission = mission();
        ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(manager(mission)).reading("en");
        assertThat(browser.get("/publications/new?mission=" + mission + "&from=2023-01-01&to=2023-03-31")
                        .text())
                .contains("No request of this period passed its deadline without an answer.");
        var form = "/publications/new?mission=" + mission + "&from=2022-10-01&to=2022-12-31";
        assertThat(browser.get(form).text())
                .contains(
                        "1 request of this period has no recorded answer. No answer to requests of this period is recorded.");
        for (var answer : Map.of("approved", "2022-10-05T10:00:00Z", "denied", "2022-10-09T10:00:00Z")
                .entrySet()) {
            // The second one is late
            var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
            ApiClient.answer(mission, reference, answer.getKey(), answer.getValue())
                    .statusCode(200);
        }
        var page = browser.get(form);
        assertThat(page.select("#field-answers_entered_until").val()).isEqualTo("2022-12-31");
        assertThat(page.text())
                .contains("2 requests of this period have no recorded answer. The newest answer recorded for them was"
                        + " received on 9 Oct 2022 10:00Z.");
        var today = LocalDate.ofInstant(clock.now(), ZoneId.of("Africa/Bamako"));
        assertThat(browser.get("/publications/new?mission=" + mission + "&from=2022-10-01&to=" + today.plusDays(9))
                        .select("#field-answers_entered_until")
                        .val())
                .isEqualTo(today.toString());
    }

    @Test
    void an_address_without_a_valid_period_leads_to_the_report_where_one_can_be_chosen() {
        var mission = mission();
        var browser = Browser.signedInAs(manager(mission)).reading("en");
        browser.get("/publications/new?mission=" + mission + "&from=2022-10-01&to=x");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(faults(browser.follow())).containsExactly("#field-to");
        var page = browser.post(
                "/publications/new",
                Map.of("/mission", mission, "/from", "x", "/to", "2022-12-31", "/basis", "sent", "/stated", "true"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(page)).containsExactly("#field-from");
    }

    @Test
    void the_days_since_the_last_report_as_of_an_instant_are_not_those_since_a_later_report() {
        var mission = mission();
        var before = clock.now();
        ApiClient.post(
                        manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "Q4",
                         "answers_entered_until": "2022-12-31"}"""
                                .formatted(mission))
                .statusCode(201);
        var browser = Browser.signedInAs(manager(mission)).reading("en");
        var address = "/reports/denials?mission=" + mission + "&period=since";
        assertThat(browser.get(address).text()).contains("1 January 2023");
        assertThat(browser.get(address + "&as_of=" + before).text()).contains("No report of " + mission);
        assertThat(browser.status()).isEqualTo(400);
    }

    @Test
    void only_users_who_may_read_the_report_may_read_its_publications() {
        var mission = mission();
        String id = ApiClient.post(
                        manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent", "title": "<b>&\\"",
                         "answers_entered_until": "2023-01-15"}"""
                                .formatted(mission))
                .statusCode(201)
                .extract()
                .path("id");
        var reader = Browser.signedInAs(requester(mission)).reading("fr");
        assertThat(reader.get("/publications/" + id).select("h1").text()).isEqualTo("<b>&\"");
        reader.get("/publications/new?mission=" + mission);
        assertThat(reader.status()).isEqualTo(403);
        var elsewhere = Browser.signedInAs(manager(mission())).reading("fr");
        elsewhere.get("/publications/" + id);
        assertThat(elsewhere.status()).isEqualTo(404);
        elsewhere.get("/publications/" + id + "/files/denials.csv");
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
