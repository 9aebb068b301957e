package org.flightclearance.web.signin;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SignInTest {

    @Test
    void after_signing_in_the_user_gets_the_page_that_was_asked_for() {
        var browser = Browser.stranger();
        browser.get("/requests?q=UNO");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.location()).isEqualTo("/sign-in");
        browser.post("/sign-in/check", Map.of("j_username", "admin", "j_password", ApiClient.PASSWORD));
        assertThat(browser.location()).isEqualTo("/requests?q=UNO");
        assertThat(browser.follow().select(".aside a[href=/account]").text()).isEqualTo("Your account: admin");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_reported_and_does_not_sign_in() {
        var browser = Browser.stranger();
        browser.post("/sign-in/check", Map.of("j_username", "admin", "j_password", "wrong"));
        assertThat(browser.location()).isEqualTo("/sign-in?again=true");
        var again = browser.follow();
        assertThat(again.select(".summary a").text()).contains("Wrong user name or password");
        assertThat(again.select("label[for=name]").text()).isEqualTo("User name");
        assertThat(again.select("#name").val()).isEqualTo("admin");
        assertThat(again.select("#password").val()).isEmpty();
        assertThat(browser.get("/sign-in").select("#name").val()).isEmpty();
        browser.get("/");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void a_name_with_odd_characters_is_typed_only_once_too() {
        var browser = Browser.stranger();
        browser.post("/sign-in/check", Map.of("j_username", "Zoé; O’Neil, \"x\" 100%", "j_password", "wrong"));
        assertThat(browser.cookiesSet()).isNotEmpty().noneMatch(cookie -> cookie.contains("wrong"));
        assertThat(browser.follow().select("#name").val()).isEqualTo("Zoé; O’Neil, \"x\" 100%");
    }

    @Test
    void without_a_provider_there_is_only_the_form() {
        var browser = Browser.stranger();
        assertThat(browser.get("/sign-in").select("main a, main h2")).isEmpty();
        for (var page : List.of("/sign-in/provider", "/sign-in/provider/back?code=x&state=y")) {
            browser.get(page);
            assertThat(browser.status()).as(page).isEqualTo(404);
        }
        assertThat(Browser.signedInAs("admin").get("/accounts").select("a[href=/groups]"))
                .isEmpty();
    }

    @Test
    void after_signing_out_the_pages_ask_for_a_sign_in() {
        var browser = Browser.signedInAs("admin");
        browser.post("/sign-out", Map.of());
        assertThat(browser.location()).isEqualTo("/sign-in");
        browser.get("/");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void a_page_accepts_no_password_in_a_header() {
        given().auth()
                .preemptive()
                .basic("admin", ApiClient.PASSWORD)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303);
    }

    @Test
    void a_disabled_account_is_signed_out_immediately() {
        var mission = ApiClient.mission();
        var browser = Browser.signedInAs(ApiClient.officer(mission));
        browser.get("/");
        assertThat(browser.status()).isEqualTo(200);
        Browser.signedInAs("admin").fillIn("/accounts/" + ApiClient.officer(mission), Map.of("/disabled", "true"));
        browser.get("/");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void a_form_posted_by_another_site_is_refused() {
        given().header("Origin", "https://elsewhere.example")
                .formParam("j_username", "admin")
                .formParam("j_password", ApiClient.PASSWORD)
                .redirects()
                .follow(false)
                .post("/sign-in/check")
                .then()
                .statusCode(403);
    }
}
