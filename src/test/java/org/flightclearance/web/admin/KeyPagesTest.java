package org.flightclearance.web.admin;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.language.Language;
import org.flightclearance.language.Wording;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.withKey;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class KeyPagesTest {

    @Inject
    UtcClock clock;

    @Test
    void an_api_key_is_made_shown_once_used_and_revoked() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        assertThat(browser.get("/account").select("main a[href=/keys]")).isNotEmpty();
        assertThat(browser.get("/keys").select(".empty").text()).contains("There are no keys yet");
        var tomorrow = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(1);
        browser.fillIn(
                "/keys/new",
                Map.of("/name", "Air <tasking>", "/rights/" + mission, "officer", "/expires_at", tomorrow.toString()));
        assertThat(browser.status()).isEqualTo(303);
        var address = browser.location();
        assertThat(browser.cookiesSet())
                .anyMatch(cookie -> cookie.startsWith("fct-new-key=fct_")
                        && cookie.contains("Path=" + address)
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Strict")
                        && cookie.contains("Max-Age=60"));

        var page = browser.follow();
        var secret = page.select(".secret code").first().text();
        assertThat(secret).matches("fct_[0-9a-f]{64}");
        assertThat(page.select(".box").text()).contains("Authorization: Bearer " + secret, "shown only once");
        assertThat(page.select("h1").text()).contains("Air <tasking>");
        withKey(secret).get("/requests").then().statusCode(200);

        var reloaded = browser.get(address);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(reloaded.html()).doesNotContain(secret.substring(12));

        var line =
                browser.get("/keys").select("tbody tr:contains(Air <tasking>)").text();
        assertThat(line).contains(secret.substring(0, 12), "officer", mission, officer(mission), "in use");
        assertThat(line).contains(Wording.in(Language.EN).day(tomorrow)).doesNotContain("no end", "not yet");

        browser.post(reloaded.select("form[action$=revoke]").attr("action"), Map.of());
        assertThat(browser.location()).isEqualTo("/keys");
        assertThat(browser.follow().select(".tag").text()).isEqualTo("revoked");
        withKey(secret).get("/requests").then().statusCode(401);
        assertThat(browser.get(address).select("form[action$=revoke]")).isEmpty();
    }

    @Test
    void the_form_offers_what_the_account_may_grant_and_explains_errors() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        var form = browser.get("/keys/new");
        assertThat(boxes(form)).containsExactly("/rights/" + mission + " officer");
        assertThat(faults(browser.fillIn("/keys/new", Map.of("/expires_at", "2020-01-01"))))
                .containsExactlyInAnyOrder("#field-name", "#field-rights", "#field-expires_at");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(browser.fillIn(
                        "/keys/new",
                        Map.of("/name", "x", "/rights/" + mission, "officer", "/expires_at", "+12345-01-01"))))
                .containsExactly("#field-expires_at");
        assertThat(faults(browser.fillIn("/keys/new", Map.of("/name", "x", "/rights", "admin"))))
                .containsExactly("#field-rights");
        assertThat(boxes(Browser.signedInAs("admin").get("/keys/new")))
                .startsWith("/rights admin")
                .containsSequence(Stream.of("requester", "officer", "manager", "auditor")
                        .map(role -> "/rights/" + mission + " " + role)
                        .toList());
    }

    private static List<String> boxes(Document form) {
        return form.select("fieldset input[type=checkbox]").stream()
                .map(box -> box.attr("name") + " " + box.val())
                .toList();
    }

    @Test
    void users_see_their_own_api_keys_and_administrators_all() {
        var mission = mission();
        var browser = Browser.signedInAs(officer(mission));
        browser.fillIn("/keys/new", Map.of("/name", "Key of " + mission, "/rights/" + mission, "officer"));
        var address = browser.location();
        var manager = Browser.signedInAs(ApiClient.manager(mission));
        for (var path : List.of(address, "/keys/" + UUID.randomUUID(), "/keys/nothing")) {
            manager.get(path);
            assertThat(manager.status()).as(path).isEqualTo(404);
        }
        manager.post(address + "/revoke", Map.of());
        assertThat(manager.status()).isEqualTo(404);
        assertThat(browser.get("/keys").select(".tag").text()).isEqualTo("in use");
        var admin = Browser.signedInAs("admin");
        assertThat(admin.get("/keys").text()).contains("Key of " + mission);
        assertThat(admin.get("/queue").select("nav a[href=/keys]")).isNotEmpty();
        assertThat(manager.get("/queue").select("nav a[href=/keys]")).isEmpty();
    }

    @Test
    void a_cookie_without_the_secret_of_this_key_shows_nothing() {
        var browser = Browser.signedInAs("admin");
        browser.fillIn("/keys/new", Map.of("/name", "x", "/rights", "admin"));
        var first = browser.location();
        browser.fillIn("/keys/new", Map.of("/name", "x", "/rights", "admin"));
        assertThat(browser.follow().select(".secret")).isNotEmpty();
        assertThat(browser.with("fct-new-key", "<b>x</b>").get(first).html()).doesNotContain("secret", "<b>x");
    }

    @Test
    void a_page_does_not_accept_an_api_key() {
        String key = ApiClient.key("admin", "admin", mission());
        withKey(key).basePath("/").redirects().follow(false).get("/keys").then().statusCode(303);
    }
}
