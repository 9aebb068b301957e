package org.flightclearance.api.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;

/** A mission asks several authorities, each with its own calendar, usual channel and purposes. */
@QuarkusTest
@OnBothDatabases
class AuthoritiesTest {

    private static final String KHARTOUM =
            """
            {"name": "Khartoum", "name_fr": "Ministère de la Défense", "weekend": ["friday", "saturday"],
             "usual_channel": "note_verbale"}""";
    private static final String JUBA = "{\"name\": \"Juba\", \"default_for\": [\"cargo\"]}";

    private static Response patch(String mission, String authorities) {
        return as(ADMIN).body("{\"authorities\": [" + authorities + "]}").patch("/missions/" + mission);
    }

    /** A mission whose drones need three working days of notice. */
    private static String mission(String authorities) {
        var mission = ApiClient.mission();
        assertThat(patch(mission, authorities).statusCode()).isEqualTo(200);
        ApiClient.post(
                        ADMIN,
                        "/notice-rules",
                        """
                        {"mission": "%s", "purposes": ["isr", "cargo"], "clearance": "required", "source": "A note",
                         "minimum_notice": {"value": 3, "unit": "working_days"}, "valid_from": "2020-01-01"}"""
                                .formatted(mission))
                .statusCode(201);
        return mission;
    }

    private static void holiday(String mission, String date, String authority) {
        ApiClient.post(
                        ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"%s\", \"name\": \"A feast\", \"authority\": %s}"
                                .formatted(mission, date, authority == null ? null : "\"" + authority + "\""))
                .statusCode(201);
    }

    /** A flight on Thursday 13 October 2022, sent on Thursday 6 October. */
    private static JsonPath forecast(String mission, String purpose, String authority) {
        return as(officer(mission))
                .body(
                        """
                        {"mission": "%s", "purpose": "%s", "aircraft": {"class": "uav"}, "sector": "East",
                         "legs": [{"from": "GAGO", "to": "GATB", "etd": "2022-10-13T06:00:00Z", "eta": "2022-10-13T08:00:00Z"}],
                         "sent": {"at": "2022-10-06T06:00:00Z", "channel": "email"%s}}"""
                                .formatted(
                                        mission,
                                        purpose,
                                        authority == null ? "" : ", \"authority\": \"" + authority + "\""))
                .post("/deadlines")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String why(JsonPath forecast) {
        return String.join(" ", forecast.getList("deadline_why", String.class));
    }

    @Test
    void an_authority_is_given_by_its_name_or_with_what_differs_from_the_mission() {
        var mission = ApiClient.mission();
        assertThat(patch(mission, KHARTOUM + ", \"Juba\"").statusCode()).isEqualTo(200);
        var read = as(ADMIN).get("/missions/" + mission).jsonPath();
        assertThat(read.getList("authorities"))
                .isEqualTo(List.of(
                        Map.of(
                                "name", "Khartoum",
                                "name_fr", "Ministère de la Défense",
                                "weekend", List.of("friday", "saturday"),
                                "usual_channel", "note_verbale",
                                "default_for", List.of()),
                        "Juba"));
    }

    @Test
    void a_name_alone_keeps_what_is_known_of_the_authority_and_an_object_replaces_it() {
        var mission = ApiClient.mission();
        patch(mission, KHARTOUM + ", " + JUBA);
        patch(mission, "\"Sudan\", \"Juba\"");
        var renamed = as(ADMIN).get("/missions/" + mission).jsonPath();
        assertThat(renamed.getString("authorities[0].name")).isEqualTo("Sudan");
        assertThat(renamed.getString("authorities[0].name_fr")).isEqualTo("Ministère de la Défense");
        assertThat(renamed.getList("authorities[1].default_for")).isEqualTo(List.of("cargo"));
        patch(mission, "{\"name\": \"Sudan\"}, \"Juba\"");
        assertThat(as(ADMIN).get("/missions/" + mission).jsonPath().getString("authorities[0]"))
                .isEqualTo("Sudan");
    }

    @Test
    void the_example_of_the_document_is_read_back_as_it_was_sent() throws IOException {
        var document = Files.readString(Path.of("docs/api.md"));
        var example = document.replaceFirst("(?s).*> mission.json <<'BODY'\\n(.*?)BODY.*", "$1");
        var sent = new JsonPath(example);
        var mission = ApiClient.mission();
        assertThat(as(ADMIN).body(example).patch("/missions/" + mission).statusCode())
                .isEqualTo(200);
        var read = as(ADMIN).get("/missions/" + mission).jsonPath();
        assertThat(read.getList("sectors")).isEqualTo(List.of("East", "Centre"));
        assertThat(read.getMap("sectors_fr")).isEqualTo(Map.of("East", "Est"));
        assertThat(read.getList("authorities.name")).isEqualTo(sent.getList("authorities.name"));
        assertThat(read.getList("authorities[1].default_for")).containsExactly("rotation", "vip");
        assertThat(read.getString("authorities[1].weekend[0].from")).isEqualTo("2022-01-01");
    }

    @Test
    void every_fault_of_an_authority_is_named_at_its_field() {
        var mission = ApiClient.mission();
        var refused = patch(
                mission,
                """
                {"name": "A", "weekend": ["someday"], "usual_channel": "pigeon", "default_for": ["isr"]},
                {"name": "A", "default_for": ["isr"]}, {"name_fr": "Sans nom"}, null""");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/authorities/0/weekend/0",
                        "/authorities/0/usual_channel",
                        "/authorities/1/default_for",
                        "/authorities/1",
                        "/authorities/2",
                        "/authorities/3");
        assertThat(patch(mission, "{\"name\": \"A\", \"phone\": \"1\"}").statusCode())
                .isEqualTo(400);
        assertThat(patch(mission, "{\"name\": \"A\", \"default_for\": [\"fishing\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(patch(mission, "7").statusCode()).isEqualTo(400);
    }

    @Test
    void notice_is_counted_by_the_calendar_of_the_authority_that_is_asked_and_the_reasons_name_it() {
        var mission = mission(KHARTOUM + ", " + JUBA);
        // Friday 7 is off in Khartoum only; Saturday 8 and Sunday 9, and Monday 10, are counted apart
        var khartoum = forecast(mission, "isr", null);
        assertThat(why(khartoum))
                .contains("Khartoum", "That leaves 4 working days")
                .doesNotContain("Juba");
        var juba = forecast(mission, "isr", "Juba");
        assertThat(why(juba)).contains("Juba", "That leaves 4 working days", "8 October 2022 (weekend)");
        holiday(mission, "2022-10-10", "Juba");
        holiday(mission, "2022-10-11", null);
        assertThat(why(forecast(mission, "isr", null))).contains("That leaves 3 working days");
        assertThat(why(forecast(mission, "isr", "Juba"))).contains("That leaves 2 working days", "(1 short)");
    }

    @Test
    void where_nobody_says_which_authority_the_default_for_the_purpose_is_asked() {
        var mission = mission(KHARTOUM + ", " + JUBA);
        assertThat(why(forecast(mission, "cargo", null))).contains("Juba");
        var sent = ApiClient.file(officer(mission), ApiClient.sentDrone(mission).replace("\"isr\"", "\"cargo\""));
        assertThat(as(officer(mission)).get("/requests/" + sent).jsonPath().getString("sent.authority"))
                .isEqualTo("Juba");
    }

    @Test
    void a_letter_for_purposes_with_different_authorities_has_to_name_one() {
        var mission = mission(KHARTOUM + ", " + JUBA);
        var drone = ApiClient.file(officer(mission), ApiClient.unsentDrone(mission));
        var cargo =
                ApiClient.file(officer(mission), ApiClient.unsentDrone(mission).replace("\"isr\"", "\"cargo\""));
        var letter =
                """
                {"requests": ["%s", "%s"], "sent_at": "2022-10-06T08:00:00Z", "channel": "email"}"""
                        .formatted(drone, cargo);
        var refused = ApiClient.post(officer(mission), "/dispatches", letter)
                .statusCode(422)
                .extract();
        assertThat(refused.jsonPath().getList("errors.pointer")).isEqualTo(List.of("/authority"));
        assertThat(refused.asString()).contains("Juba, Khartoum");
        assertThat(as(officer(mission)).get("/requests/" + drone).jsonPath().getString("status"))
                .isEqualTo("submitted");
        ApiClient.post(officer(mission), "/dispatches", letter.replace("}", ", \"authority\": \"Juba\"}"))
                .statusCode(200);
    }

    @Test
    void open_requests_follow_another_weekend_of_their_authority() {
        var mission = mission(KHARTOUM + ", " + JUBA);
        var open = ApiClient.file(
                officer(mission),
                ApiClient.sentDrone(mission)
                        .replace("2022-10-07T06", "2190-10-07T06")
                        .replace("2022-10-07T11", "2190-10-07T11"));
        var changed = patch(mission, "{\"name\": \"Khartoum\", \"weekend\": [\"thursday\"]}, \"Juba\"");
        assertThat(changed.jsonPath().getInt("effect.requests.size()")).isEqualTo(1);
        assertThat(as(officer(mission)).get("/requests/" + open).jsonPath().getList("deadline_why", String.class))
                .anyMatch(reason -> reason.contains("Khartoum"));
        var other = patch(mission, "\"Khartoum\", {\"name\": \"Juba\", \"weekend\": [\"monday\"]}");
        assertThat(other.jsonPath().getInt("effect.requests.size()")).isZero();
    }

    @Test
    void a_holiday_belongs_to_one_authority_or_to_all_and_follows_a_new_name() {
        var mission = mission(KHARTOUM + ", " + JUBA);
        holiday(mission, "2022-10-11", "Juba");
        holiday(mission, "2022-10-11", null);
        ApiClient.post(
                        ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2022-10-11\", \"name\": \"Again\", \"authority\": \"Juba\"}"
                                .formatted(mission))
                .statusCode(422);
        ApiClient.post(
                        ADMIN,
                        "/holidays",
                        "{\"mission\": \"%s\", \"date\": \"2022-10-12\", \"name\": \"None\", \"authority\": \"Nobody\"}"
                                .formatted(mission))
                .statusCode(422);
        patch(mission, "\"Khartoum\", \"Malakal\"");
        assertThat(as(ADMIN).get("/holidays?mission=" + mission).jsonPath().getList("items.authority"))
                .containsExactlyInAnyOrder(null, "Malakal");
    }

    @Test
    void an_open_request_counts_by_the_calendar_of_its_authority_also_when_that_has_another_name() {
        var mission = mission(KHARTOUM + ", " + JUBA);
        holiday(mission, "2190-10-05", "Khartoum");
        var open = ApiClient.file(
                officer(mission),
                ApiClient.sentDrone(mission)
                        .replace("2022-10-07T06", "2190-10-07T06")
                        .replace("2022-10-07T11", "2190-10-07T11"));
        var before = shown(mission, open);
        for (var name : List.of("Sudan", "Republic of the Sudan")) {
            var effect = patch(mission, "\"" + name + "\", \"Juba\"").jsonPath();
            assertThat(effect.getList("effect.names.to")).containsExactly(name);
            assertThat(effect.getList("effect.requests")).isEmpty();
        }
        var after = shown(mission, open);
        assertThat(after.getInt("notice_working_days")).isEqualTo(before.getInt("notice_working_days"));
        assertThat(after.getList("deadline_why")).isEqualTo(before.getList("deadline_why"));
        assertThat(after.getString("sent.authority")).isEqualTo("Khartoum");
        holiday(mission, "2190-10-04", "Republic of the Sudan");
        assertThat(shown(mission, open).getInt("notice_working_days"))
                .isEqualTo(before.getInt("notice_working_days") - 1);
    }

    @Test
    void a_new_authority_under_a_former_name_has_a_calendar_of_its_own() {
        var mission = mission(KHARTOUM + ", " + JUBA);
        patch(mission, "\"Sudan\", \"Juba\"");
        patch(mission, "\"Sudan\", \"Juba\", {\"name\": \"Khartoum\", \"weekend\": [\"monday\"]}");
        // Friday and Saturday are off in Sudan, and only Monday here
        assertThat(why(forecast(mission, "isr", "Khartoum"))).contains("That leaves 5 working days");
    }

    private static JsonPath shown(String mission, String reference) {
        return as(officer(mission)).get("/requests/" + reference).jsonPath();
    }

    @Test
    void a_null_gives_a_holiday_of_one_authority_to_all() {
        var mission = mission(KHARTOUM + ", " + JUBA);
        holiday(mission, "2022-10-11", "Juba");
        var id = as(ADMIN).get("/holidays?mission=" + mission).jsonPath().getString("items[0].id");
        var named = as(ADMIN).body("{\"name\": \"Another feast\"}").patch("/holidays/" + id);
        assertThat(named.jsonPath().getString("authority")).isEqualTo("Juba");
        var given = as(ADMIN).body("{\"authority\": null}").patch("/holidays/" + id);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.jsonPath().getString("authority")).isNull();
        assertThat(given.jsonPath().getString("name")).isEqualTo("Another feast");
        assertThat(as(ADMIN).get("/holidays?mission=" + mission).jsonPath().getString("items[0].authority"))
                .isNull();
        assertThat(as(ADMIN)
                        .body("{\"date\": null, \"name\": null}")
                        .patch("/holidays/" + id)
                        .jsonPath()
                        .getList("errors.pointer"))
                .isEqualTo(List.of("/date", "/name"));
    }

    @Test
    void a_mission_has_a_weekend_with_dates_and_a_french_name() {
        var mission = ApiClient.mission();
        var dated = as(ADMIN)
                .body(
                        """
                        {"name_fr": "Une mission", "host_state_fr": "Soudan", "weekend": [
                            {"days": ["friday", "saturday"], "to": "2021-12-31"},
                            {"days": ["saturday", "sunday"], "from": "2022-01-01"}]}""")
                .patch("/missions/" + mission)
                .jsonPath();
        assertThat(dated.getString("name_fr")).isEqualTo("Une mission");
        assertThat(dated.getString("weekend[0].to")).isEqualTo("2021-12-31");
        assertThat(dated.getList("weekend[1].days")).isEqualTo(List.of("saturday", "sunday"));
        assertThat(as(ADMIN)
                        .body("{\"weekend\": [{\"days\": [\"friday\"], \"from\": \"soon\"}]}")
                        .patch("/missions/" + mission)
                        .statusCode())
                .isEqualTo(400);
    }
}
