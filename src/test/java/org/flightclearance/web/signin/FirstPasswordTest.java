package org.flightclearance.web.signin;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.web.Browser.faults;

/** A password that an administrator has set opens only the page that changes it. */
@QuarkusTest
class FirstPasswordTest {

    private static final String OWN = "battery staple";

    @Test
    void an_account_added_on_the_page_must_change_its_password_before_any_other_page_opens() {
        var mission = mission();
        var name = "clerk." + mission;
        var admin = Browser.signedInAs(ADMIN);
        admin.fillIn(
                "/accounts/new",
                Map.of("/name", name, "/password", ApiClient.PASSWORD, "/rights/" + mission, "officer"));
        assertThat(line(admin, name)).contains("first password not changed yet");
        var clerk = Browser.signedInAs(name);
        for (var path : List.of("/", "/queue", "/requests/new", "/requests.csv", "/keys", "/keys/new", "/imports")) {
            clerk.get(path);
            assertThat(clerk.location()).as(path).isEqualTo("/account");
        }
        clerk.post("/keys/new", Map.of("/name", "A script", "/rights/" + mission, "officer"));
        assertThat(clerk.location()).isEqualTo("/account");
        var form = clerk.get("/account");
        assertThat(form.select(".note").text()).startsWith("An administrator set your password.");
        assertThat(form.select("nav, a[href=/keys]")).isEmpty();

        change(clerk, ApiClient.PASSWORD, OWN);
        assertThat(clerk.location()).isEqualTo("/sign-in?why=password_changed");
        clerk.post("/sign-in/check", Map.of("j_username", name, "j_password", OWN));
        var queue = clerk.get("/queue");
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(queue.select("nav a[href=/queue]")).hasSize(1);
        assertThat(clerk.get("/account").select(".note")).isEmpty();
        assertThat(line(admin, name)).contains("in use");
    }

    @Test
    void glossary_language_and_sign_out_stay_open() {
        var name = reset();
        var browser = Browser.signedInAs(name);
        browser.get("/words");
        assertThat(browser.status()).isEqualTo(200);
        browser.get("/account?lang=fr");
        assertThat(browser.location()).isEqualTo("/account");
        assertThat(browser.get("/account").select(".note").text()).startsWith("Votre mot de passe a été choisi");
        browser.get("/css/tracker.css");
        assertThat(browser.status()).isEqualTo(200);
        browser.post("/sign-out", Map.of());
        assertThat(browser.location()).isEqualTo("/sign-in");
        browser.get("/queue");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void the_page_that_was_wanted_opens_after_the_change() {
        var name = reset();
        var browser = Browser.signedInAs(name);
        browser.get("/requests?q=UNO701");
        change(browser, ApiClient.PASSWORD, OWN);
        browser.post("/sign-in/check", Map.of("j_username", name, "j_password", OWN));
        assertThat(browser.location()).isEqualTo("/requests?q=UNO701");
    }

    @Test
    void the_new_password_must_differ_from_the_old_one() {
        var browser = Browser.signedInAs(reset());
        assertThat(faults(change(browser, ApiClient.PASSWORD, ApiClient.PASSWORD)))
                .containsExactly("#field-password");
        browser.get("/");
        assertThat(browser.location()).isEqualTo("/account");
    }

    @Test
    void an_administrator_who_changes_the_own_account_sets_no_first_password() {
        var name = "ines." + mission();
        as(ADMIN)
                .body(Map.of("name", name, "password", ApiClient.PASSWORD, "roles", List.of("admin")))
                .post("/accounts")
                .then()
                .statusCode(201);
        as(ADMIN).body(Map.of("first_password", false)).patch("/accounts/" + name);
        var browser = Browser.signedInAs(name);
        browser.fillIn("/accounts/" + name, Map.of("/password", OWN));
        browser.post("/sign-in/check", Map.of("j_username", name, "j_password", OWN));
        browser.get("/queue");
        assertThat(browser.status()).isEqualTo(200);
    }

    /** An account with a password that an administrator has just set. */
    private static String reset() {
        var name = officer(mission());
        as(ADMIN)
                .body(Map.of("password", ApiClient.PASSWORD))
                .patch("/accounts/" + name)
                .then()
                .statusCode(200);
        return name;
    }

    private static Document change(Browser browser, String current, String next) {
        return browser.post(
                "/account", Map.of("/current_password", current, "/password", next, "/password_again", next));
    }

    private static String line(Browser admin, String name) {
        return admin.get("/accounts").select("tr:contains(" + name + ")").text();
    }
}
