package org.flightclearance.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.OneConnection;
import org.flightclearance.api.ApiClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.letter.SomeLetters.PDF;

/** No form holds two database connections at once when it is completed. {@link EveryPageTest} opens the pages. */
@QuarkusTest
@TestProfile(OneConnection.class)
class OneConnectionPagesTest extends WithOneConnection {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_request_can_be_filed_amended_sent_answered_revoked_and_corrected() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        var flight = new HashMap<>(Map.of(
                "/mission", mission,
                "/purpose", "isr",
                "/aircraft/class", "uav",
                "/sector", "East",
                "/legs/0/from", "GAGO",
                "/legs/0/to", "GABS",
                "/legs/0/etd", "2022-10-07T06:00",
                "/legs/0/eta", "2022-10-07T11:30",
                "/filed_at", "2022-10-03T08:00"));
        flight.put("action", "keep");
        does(browser, "/requests/new", flight);
        flight.put("action", "");
        browser.confirm("/requests/new", flight);
        assertThat(browser.status()).isEqualTo(303);
        var request = browser.location().replaceFirst("/filed.*", "");
        does(browser, request + "/amend", Map.of("/aircraft/registration", "99-02"));
        does(browser, request + "/send", Map.of("/sent/at", "2022-10-04T05:00", "/sent/channel", "note_verbale"));
        does(browser, request + "/acknowledge", Map.of("/sent/acknowledged_at", "2022-10-04T07:00"));
        does(browser, request + "/answer", Map.of("/outcome", "approved", "/received_at", "2022-10-05T09:00"));
        does(browser, request + "/revoke", Map.of("/received_at", "2022-10-06T09:00", "/reason", "security"));
        does(browser, request + "/correct", Map.of("/why", "Another flight", "/answers/0/struck", "true"));
        browser.attach(request + "/letter", Map.of("/name", "NV/2022/118"), "NV-118.pdf", PDF);
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void one_letter_sends_and_another_answers_requests() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        var unsent = ApiClient.file(officer(mission), ApiClient.unsentDrone(mission));
        does(
                browser,
                "/letters/send?request=" + unsent,
                Map.of(
                        "/sent/at",
                        "2022-10-04T05:00",
                        "/sent/channel",
                        "note_verbale",
                        "/sent/outgoing_reference",
                        "NV/1"));
        does(
                browser,
                "/letters/answer?request=" + unsent,
                Map.of("/outcome", "approved", "/received_at", "2022-10-05T09:00"));
    }

    @Test
    void a_file_of_requests_is_checked_and_imported() {
        var browser = Browser.signedInAs(officer(mission()));
        browser.get("/imports/template.csv");
        browser.upload("/imports", "ledger.csv", browser.body());
        assertThat(browser.status()).isEqualTo(303);
        finished(browser);
        browser.post(browser.path(), Map.of("mode", "all_or_nothing"));
        finished(browser);
        browser.get("/requests.csv");
        browser.get("/requests.xlsx");
    }

    @Test
    void administrators_change_missions_accounts_rules_and_holidays() {
        var mission = mission();
        var admin = Browser.signedInAs(ApiClient.ADMIN);
        does(admin, "/missions/" + mission, Map.of("/name", "Renamed"));
        var name = "clerk." + mission;
        does(
                admin,
                "/accounts/new",
                Map.of("/name", name, "/password", ApiClient.PASSWORD, "/rights/" + mission, "requester"));
        does(admin, "/accounts/" + name, Map.of("/rights/" + mission, List.of("officer", "manager")));
        var holiday = Map.of("/mission", mission, "/date", "2190-04-21", "/name", "Korité", "action", "confirm");
        does(admin, "/calendar/new", holiday);
        var address = admin.follow().select("tbody th a").attr("href");
        confirms(admin, address + "/remove", admin.get(address + "/remove"));
        admin.paste(mission, "2190-04-22 Korité", "");
        does(
                admin,
                "/aerodromes/new",
                Map.of("/code", ApiClient.unusedCode(), "/name", "Mopti", "/latitude", "14.5", "/longitude", "-4.1"));
        String rule = ApiClient.as(ApiClient.ADMIN)
                .get("/notice-rules?mission=" + mission)
                .path("items[0].id");
        var change = "/rules/" + rule + "/change";
        var typed = Browser.fields(admin.get(change));
        typed.put("/cut_off_hours", "5");
        confirms(admin, change, admin.post(change, typed));
    }

    @Test
    void a_restriction_an_api_key_and_a_publication_are_made() {
        var mission = mission();
        ApiClient.file(officer(mission), ApiClient.sentDrone(mission));
        var browser = Browser.signedInAs(officer(mission));
        var zone = Map.of(
                "/mission", mission,
                "/kind", "suspension",
                "/name", "All flights",
                "/valid_from", "2150-01-01",
                "/source", "A communiqué");
        var preview = Browser.fields(browser.send("/restrictions/new", zone, null));
        preview.put("action", "put");
        browser.send("/restrictions/new", preview, null);
        assertThat(browser.status()).isEqualTo(303);
        does(browser, "/keys/new", Map.of("/name", "Air tasking", "/rights/" + mission, "officer"));
        browser.post(browser.location().replaceFirst("\\?.*", "") + "/revoke", Map.of());
        assertThat(browser.status()).isEqualTo(303);
        browser.post("/account/sign-out-everywhere", Map.of());
        assertThat(browser.status()).isEqualTo(303);
        var manager = Browser.signedInAs(manager(mission));
        does(
                manager,
                "/publications/new?mission=" + mission + "&from=2022-10-01&to=2022-12-31&basis=sent",
                Map.of("/answers_entered_until", "2023-01-15", "/stated", "true"));
    }

    private static void does(Browser browser, String path, Map<String, ?> typed) {
        var page = browser.fillIn(path, typed);
        assertThat(browser.status())
                .as("%s: %s", path, page.select(".summary").text())
                .isEqualTo(303);
    }

    private static void confirms(Browser browser, String path, Document preview) {
        var fields = Browser.fields(preview);
        fields.put("action", "confirm");
        browser.post(path, fields);
        assertThat(browser.status()).as(path).isEqualTo(303);
    }

    /** Reloads the page until the work is finished. */
    private static void finished(Browser browser) {
        browser.follow();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (browser.header("Refresh") != null) {
            assertThat(System.nanoTime()).isLessThan(end);
            browser.get(browser.path());
        }
        assertThat(browser.status()).isEqualTo(200);
    }
}
