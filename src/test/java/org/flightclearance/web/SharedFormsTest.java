package org.flightclearance.web;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

/**
 * A form of what several users keep, opened by one of them before another one changes the same. It has all values, so it
 * would undo that change.
 */
@QuarkusTest
class SharedFormsTest {

    private static final String CONFIRM = "confirm";
    private static final String PUT = "put";

    /**
     * The second user opens the form, the first one saves, then the second one sends: once in vain, and once more.
     *
     * @param action what the button says that makes the change
     */
    private static void assertGuarded(
            String path,
            String action,
            Browser one,
            Map<String, String> ones,
            Browser other,
            Map<String, String> others) {
        var old = Browser.fields(other.get(path));
        var first = Browser.fields(one.get(path));
        first.putAll(ones);
        first.put("action", action);
        send(one, path, first);
        assertThat(one.status()).as(path).isEqualTo(303);

        old.putAll(others);
        old.put("action", action);
        var refused = send(other, path, old);
        assertThat(other.status()).as(path).isEqualTo(412);
        assertThat(refused.select(".summary").text())
                .contains("Somebody else has changed this since you opened the form.", "nothing was saved");
        assertThat(Browser.fields(one.get(path))).as("recorded").containsAllEntriesOf(ones);
        var kept = Browser.fields(refused);
        assertThat(kept).as("typed").containsAllEntriesOf(others);

        kept.put("action", action);
        send(other, path, kept);
        assertThat(other.status()).as(path + " again").isEqualTo(303);
        assertThat(Browser.fields(one.get(path))).as("recorded").containsAllEntriesOf(others);
    }

    private static Document send(Browser browser, String path, Map<String, Object> fields) {
        return path.startsWith("/restrictions/") ? browser.send(path, fields, null) : browser.post(path, fields);
    }

    private static Browser admin() {
        return Browser.signedInAs(ADMIN);
    }

    private static String made(String account, String path, String body) {
        return ApiClient.post(account, path, body).statusCode(201).extract().path("id");
    }

    @Test
    void an_old_form_of_an_account_gives_nothing_back_to_a_disabled_one() {
        var mission = mission();
        assertGuarded(
                "/accounts/" + requester(mission),
                "",
                admin(),
                Map.of("/disabled", "true"),
                admin(),
                Map.of("/rights/" + mission, "manager"));
    }

    @Test
    void an_old_form_of_a_rule_changes_nothing() {
        var mission = mission();
        String rule = as(ADMIN).get("/notice-rules?mission=" + mission).path("items.find { 'isr' in it.purposes }.id");
        assertGuarded(
                "/rules/" + rule + "/change",
                CONFIRM,
                admin(),
                Map.of("/source", "Note verbale 12"),
                admin(),
                Map.of("/cut_off_hours", "5"));
    }

    @Test
    void an_old_form_of_a_mission_changes_nothing() {
        assertGuarded(
                "/missions/" + mission(),
                CONFIRM,
                admin(),
                Map.of("/name", "Renamed"),
                admin(),
                Map.of("/host_state", "Niger"));
    }

    @Test
    void an_old_form_of_the_authorities_changes_nothing() {
        assertGuarded(
                "/missions/" + mission() + "/authorities",
                CONFIRM,
                admin(),
                Map.of("/authorities/0/name_fr", "Ministère de la Défense"),
                admin(),
                Map.of("/authorities/1/usual_channel", "email"));
    }

    @Test
    void what_was_entered_for_an_authority_stays_with_it_if_another_one_comes_before_it() {
        var mission = mission();
        var path = "/missions/" + mission + "/authorities";
        var admin = admin();
        var old = Browser.fields(admin.get(path));
        old.put("/authorities/1/name_fr", "Affaires étrangères");
        old.put("/authorities/1/default_for", "vip");
        old.put("/sectors/0/name_fr", "Est");
        old.put("action", CONFIRM);
        as(ADMIN)
                .body(
                        """
                        {"authorities": [{"name": "Presidency", "name_fr": "Présidence"},
                                         {"name": "Ministry of Defence"}, {"name": "Ministry of Foreign Affairs"}],
                         "sectors": ["South", "East"]}""")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        var refused = admin.post(path, old);
        assertThat(admin.status()).isEqualTo(412);
        var kept = Browser.fields(refused);
        assertThat(kept)
                .containsEntry("/authorities/0/name_fr", "Présidence")
                .containsEntry("/authorities/1/name_fr", "")
                .containsEntry("/authorities/2/name_fr", "Affaires étrangères")
                .containsEntry("/authorities/2/default_for", "vip")
                .containsEntry("/sectors/0/name_fr", "")
                .containsEntry("/sectors/1/name_fr", "Est");
        kept.put("action", CONFIRM);
        admin.post(path, kept);
        assertThat(admin.status()).isEqualTo(303);
        var read = as(ADMIN).get("/missions/" + mission).jsonPath();
        assertThat(read.getString("authorities[0].name_fr")).isEqualTo("Présidence");
        assertThat(read.getString("authorities[2].name_fr")).isEqualTo("Affaires étrangères");
        assertThat(read.getList("authorities[2].default_for")).isEqualTo(List.of("vip"));
        assertThat(read.getMap("sectors_fr")).isEqualTo(Map.of("East", "Est"));
    }

    @Test
    void an_old_form_of_a_holiday_changes_nothing() {
        var holiday = made(
                ADMIN,
                "/holidays",
                "{\"mission\": \"%s\", \"date\": \"2190-04-21\", \"name\": \"Korité\"}".formatted(mission()));
        assertGuarded(
                "/calendar/" + holiday,
                CONFIRM,
                admin(),
                Map.of("/name", "Tabaski"),
                admin(),
                Map.of("/date", "2190-04-22"));
    }

    @Test
    void an_old_form_of_a_restriction_changes_nothing() {
        var mission = mission();
        var restriction = made(
                officer(mission),
                "/restrictions",
                """
                {"mission": "%s", "kind": "suspension", "name": "All flights", "purposes": ["isr"],
                 "valid_from": "2190-01-14", "source": "A communiqué"}"""
                        .formatted(mission));
        assertGuarded(
                "/restrictions/" + restriction + "/change",
                PUT,
                admin(),
                Map.of("/source", "A letter"),
                Browser.signedInAs(officer(mission)),
                Map.of("/name", "Drones"));
    }

    @Test
    void old_forms_of_a_permit_and_its_suspension_change_nothing() {
        var mission = mission();
        var permit = "/permits/"
                + made(
                        officer(mission),
                        "/permits",
                        """
                        {"mission": "%s", "authority": "Ministry of Defence", "number": "AV/1", "kind": "block",
                         "valid_from": "2022-10-01", "valid_to": "2022-10-31", "source": "A letter"}"""
                                .formatted(mission));
        var officer = Browser.signedInAs(officer(mission));
        assertGuarded(
                permit + "/change", PUT, admin(), Map.of("/source", "A copy"), officer, Map.of("/max_flights", "3"));
        officer.post(permit + "/suspensions/new", Map.of("/from", "5 Oct 2022", "/why", "A call", "action", PUT));
        var suspension = officer.get(permit).select("a[href*=/suspensions/]").attr("href");
        assertGuarded(suspension, PUT, admin(), Map.of("/why", "A letter"), officer, Map.of("/to", "2022-10-20"));
    }

    @Test
    void an_old_form_of_an_aerodrome_changes_nothing() {
        assertGuarded(
                "/aerodromes/" + ApiClient.aerodrome("Gao"),
                "",
                admin(),
                Map.of("/name", "Gao Korogoussou"),
                admin(),
                Map.of("/country", "NE"));
    }

    @Test
    void a_form_that_does_not_say_what_it_showed_is_refused() {
        var path = "/aerodromes/" + ApiClient.aerodrome("Gao");
        var admin = admin();
        var page = admin.post(path, Map.of("/name", "Tessalit", "/latitude", "20.2", "/longitude", "1"));
        assertThat(admin.status()).isEqualTo(422);
        assertThat(page.select(".summary").text()).contains("Open the form again");
        assertThat(Browser.fields(admin.get(path))).containsEntry("/name", "Gao");
    }
}
