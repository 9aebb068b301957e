package org.flightclearance.web.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.event.NumberedNow;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

@QuarkusTest
class AlertPagesTest {

    @Test
    void an_account_chooses_an_address_and_what_it_is_told_of_a_mission() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        assertThat(browser.get("/account").select("a[href=/account/alerts]")).hasSize(1);
        var subscription = "/account/alerts/" + mission;
        var form = browser.fillIn(subscription, Map.of("/delivery", "daily", "/hour", "7", "/kinds", "send_by"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(form.select(".fault").text()).contains("Enter the e-mail address");
        browser.fillIn(
                "/account/alerts",
                Map.of("/email", "a.traore@example.org", "/time_zone", "bamako", "/quiet_hours/from", "2200"));
        assertThat(browser.status()).isEqualTo(422);
        browser.fillIn(
                "/account/alerts",
                Map.of(
                        "/email",
                        "a.traore@example.org",
                        "/time_zone",
                        "bamako",
                        "/quiet_hours/from",
                        "2200",
                        "/quiet_hours/to",
                        "0600"));
        assertThat(browser.status()).isEqualTo(303);
        browser.fillIn(
                subscription,
                Map.of(
                        "/delivery",
                        "daily",
                        "/hour",
                        "7",
                        "/kinds",
                        List.of("send_by", "deadline_passed"),
                        "/sectors",
                        "East"));
        assertThat(browser.follow().select("tbody tr").text()).isEqualTo(mission + " in one mail a day at 07:00");
        var read = ApiClient.as(officer(mission)).get("/alert-settings").asString();
        assertThat(read)
                .contains(
                        "\"time_zone\":\"Africa/Bamako\"",
                        "\"from\":\"22:00\"",
                        "\"kinds\":[\"send_by\",\"deadline_passed\"]",
                        "\"sectors\":[\"East\"]");
        assertThat(browser.get(subscription).select("[name=/kinds][checked]").eachAttr("value"))
                .containsExactly("send_by", "deadline_passed");
        var elsewhere = Browser.signedInAs(officer(mission()));
        elsewhere.get(subscription);
        assertThat(elsewhere.status()).isEqualTo(404);
    }

    @Test
    void administrators_see_what_was_sent_and_ask_for_a_test() {
        var admin = Browser.signedInAs(ApiClient.ADMIN);
        var form = admin.post("/alerts/test", Map.of("/email", "nobody"));
        assertThat(admin.status()).isEqualTo(422);
        assertThat(form.select(".fault").text()).contains("Enter an e-mail address");
        admin.post("/alerts/test", Map.of("/email", "page@example.org"));
        assertThat(admin.follow().select("tbody tr").first().text())
                .contains("Test mail", "admin", "page@example.org", "waiting");
        var officer = Browser.signedInAs(officer(mission()));
        officer.get("/alerts");
        assertThat(officer.status()).isEqualTo(403);
    }

    @Test
    void the_bell_counts_what_others_did_since_its_reader_last_looked() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        browser.get("/news");
        var today = LocalDate.now(ZoneOffset.UTC);
        var lately = ApiClient.sentDrone(mission)
                .replace("2022-10-07", today.plusDays(2).toString())
                .replace("2022-10-04", today.minusDays(2).toString());
        var reference = ApiClient.file(requester(mission), lately);
        ApiClient.answer(mission, reference, "denied", today.minusDays(1) + "T09:00:00Z")
                .statusCode(200);
        NumberedNow.number(Instant.parse("2022-10-05T12:00:00Z"));
        assertThat(browser.get("/queue").select(".aside a[href=/news]").text()).isEqualTo("News 1");
        assertThat(Browser.signedInAs(officer(mission)).get("/queue").select(".aside .count"))
                .as("what the officer recorded is no news to them")
                .isEmpty();
        var news = browser.get("/news");
        assertThat(news.select("tbody tr").text()).contains(reference + " new Answer recorded", officer(mission));
        assertThat(news.select(".aside .count")).isEmpty();
        assertThat(browser.get("/news").select("tbody .tag")).isEmpty();
    }

    @Test
    void a_page_with_much_news_says_that_it_shows_the_newest() {
        var mission = mission();
        var officer = officer(mission);
        var reader = Browser.signedInAs(requester(mission));
        reader.get("/news");
        for (int number = 1; number <= 101; number++) {
            ApiClient.post(
                            officer,
                            "/restrictions",
                            """
                            {"mission": "%s", "kind": "suspension", "name": "No drones %d", "valid_from": "2022-01-01",
                             "source": "A letter", "aircraft_classes": ["uav"]}"""
                                    .formatted(mission, number))
                    .statusCode(201);
            if (number == 99) {
                NumberedNow.number(Instant.now());
                assertThat(reader.get("/news").select("main .note")).isEmpty();
            }
        }
        NumberedNow.number(Instant.now());
        var news = reader.get("/news");
        assertThat(news.select("tbody tr")).hasSize(100);
        assertThat(news.select("main .note").text()).isEqualTo("Only the newest 100 are listed.");
    }

    @Test
    void news_of_a_restriction_opens_those_of_its_mission() {
        var first = mission();
        var second = mission();
        var both = "both." + first;
        ApiClient.account(both, Map.of(first, "requester", second, "requester"));
        var later = first.compareTo(second) < 0 ? second : first;
        ApiClient.post(
                        officer(later),
                        "/restrictions",
                        """
                        {"mission": "%s", "kind": "suspension", "name": "No drones", "valid_from": "2022-01-01",
                         "source": "A letter", "aircraft_classes": ["uav"]}"""
                                .formatted(later))
                .statusCode(201);
        NumberedNow.number(Instant.now());
        assertThat(Browser.signedInAs(both).get("/news").select("tbody th a").eachAttr("href"))
                .containsExactly("/restrictions?mission=" + later);
    }

    @Test
    void what_happened_more_than_30_days_ago_is_no_news() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        browser.get("/news");
        var reference = ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
        ApiClient.answer(mission, reference, "denied", "2022-10-05T09:00:00Z").statusCode(200);
        NumberedNow.number(Instant.parse("2022-10-05T12:00:00Z"));
        assertThat(browser.get("/queue").select(".aside .count")).isEmpty();
        assertThat(browser.get("/news").select("tbody tr")).isEmpty();
    }
}
