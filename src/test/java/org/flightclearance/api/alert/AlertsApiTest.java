package org.flightclearance.api.alert;

import java.util.Map;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** The settings of alerts, the list of administrators, and test mails. */
@OnBothDatabases
class AlertsApiTest {

    @Test
    void settings_come_back_as_they_were_saved_and_can_be_saved_as_they_were_read() {
        var mission = mission();
        as(officer(mission))
                .header("Accept-Language", "fr")
                .get("/alert-settings")
                .then()
                .statusCode(200)
                .body("email", nullValue())
                .body("language", equalTo("fr"))
                .body("subscriptions", empty())
                .body("mail", equalTo("on"));
        var body =
                """
                {"email": "A.Traore+alerts@example.org", "language": "fr", "time_zone": "Africa/Bamako",
                 "quiet_hours": {"from": "2200", "to": "06:00"},
                 "subscriptions": [{"mission": "%s", "kinds": ["permit_lapses", "send_by"], "delivery": "daily", "hour": 7,
                                    "purposes": ["isr"], "sectors": ["East", "Bamako"]}]}"""
                        .formatted(mission);
        save(officer(mission), body).statusCode(200);
        var read = as(officer(mission)).get("/alert-settings");
        read.then()
                .body("email", equalTo("A.Traore+alerts@example.org"))
                .body("quiet_hours", equalTo(Map.of("from", "22:00", "to", "06:00")))
                .body("subscriptions", hasSize(1))
                .body("subscriptions[0].kinds", containsInAnyOrder("send_by", "permit_lapses"))
                .body("subscriptions[0].hour.toString()", equalTo("7"))
                .body("subscriptions[0].sectors", contains("Bamako", "East"));
        save(officer(mission), read.asString()).statusCode(200);
        assertThat(as(officer(mission)).get("/alert-settings").asString()).isEqualTo(read.asString());
        save(officer(mission), "{\"email\": null, \"language\": \"en\", \"time_zone\": \"UTC\"}")
                .statusCode(200)
                .body("subscriptions", empty());
    }

    @Test
    void all_faults_are_named_at_once_by_their_fields() {
        var mission = mission();
        var body =
                """
                {"email": "a.traore@example.org\\nBcc: b@example.org", "time_zone": "Mars/Olympus",
                 "quiet_hours": {"from": "25:00"},
                 "subscriptions": [
                   {"mission": "%1$s", "kinds": ["send_by", "webhook_off"], "delivery": "daily", "sectors": ["Moon"]},
                   {"mission": "%1$s", "kinds": [], "delivery": "at_once", "hour": 24, "purposes": []},
                   {"mission": "ELSEWHERE", "delivery": "none"}, null]}"""
                        .formatted(mission);
        save(officer(mission), body)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/email",
                                "/language",
                                "/time_zone",
                                "/quiet_hours/from",
                                "/quiet_hours/to",
                                "/subscriptions/0/kinds",
                                "/subscriptions/0/hour",
                                "/subscriptions/0/sectors",
                                "/subscriptions/1/kinds",
                                "/subscriptions/1/hour",
                                "/subscriptions/1/purposes",
                                "/subscriptions/1/mission",
                                "/subscriptions/2/mission",
                                "/subscriptions/2/kinds",
                                "/subscriptions/3"));
        save(officer(mission), "{\"language\": \"de\", \"time_zone\": \"UTC\"}").statusCode(400);
        save(
                        officer(mission),
                        """
                        {"language": "en", "time_zone": "UTC",
                         "subscriptions": [{"mission": "%s", "kinds": ["send_by"], "delivery": "at_once"}]}"""
                                .formatted(mission))
                .statusCode(422)
                .body("errors.pointer", contains("/email"));
    }

    @Test
    void a_test_mail_is_listed_to_administrators_page_by_page() {
        post(ADMIN, "/alerts/test", "{\"email\": \"one@example.org\"}")
                .statusCode(202)
                .body("state", equalTo("waiting"))
                .body("kind", equalTo("test"))
                .body("message_id", matchesPattern("<[0-9a-f-]{36}@example\\.org>"));
        post(ADMIN, "/alerts/test", "{\"email\": \"two@example.org\"}").statusCode(202);
        var first = as(ADMIN).get("/alerts?state=waiting&limit=1");
        first.then().body("items.email", contains("two@example.org")).body("next", notNullValue());
        as(ADMIN)
                .get("/alerts?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.email", contains("one@example.org"))
                .body("items[0].recipient", equalTo(ADMIN));
        as(ADMIN).get("/alerts?state=failed").then().body("items.state", everyItem(equalTo("failed")));
        as(ADMIN).get("/alerts?state=lost").then().statusCode(400);
        as(ADMIN).get("/alerts?cursor=x").then().statusCode(400);
        post(ADMIN, "/alerts/test", "{\"email\": \"nobody\"}").statusCode(422);
    }

    private static ValidatableResponse save(String account, String body) {
        return ApiClient.as(account).body(body).put("/alert-settings").then();
    }
}
