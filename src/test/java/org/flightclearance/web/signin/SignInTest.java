package org.flightclearance.web.signin;

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
    void a_page_that_wants_a_sign_in_comes_after_it() {
        var browser = Browser.stranger();
        browser.get("/requests?q=UNO");
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.location()).isEqualTo("/sign-in");
        browser.post("/sign-in/check", Map.of("j_username", "admin", "j_password", ApiClient.PASSWORD));
        assertThat(browser.location()).isEqualTo("/requests?q=UNO");
        browser.follow();
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_said_and_leads_nowhere() {
        var browser = Browser.stranger();
        browser.post("/sign-in/check", Map.of("j_username", "admin", "j_password", "wrong"));
        assertThat(browser.location()).isEqualTo("/sign-in?again=true");
        assertThat(browser.follow().select(".summary a").text()).contains("do not belong together");
        browser.get("/");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void who_signs_out_is_a_stranger_again() {
        var browser = Browser.signedInAs("admin");
        browser.post("/sign-out", Map.of());
        assertThat(browser.location()).isEqualTo("/sign-in");
        browser.get("/");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void a_page_takes_no_password_from_a_header() {
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
    void a_disabled_account_is_signed_out_at_once() {
        var mission = ApiClient.mission();
        var browser = Browser.signedInAs(ApiClient.officer(mission));
        browser.get("/");
        assertThat(browser.status()).isEqualTo(200);
        Browser.signedInAs("admin").fillIn("/accounts/" + ApiClient.officer(mission), Map.of("/disabled", "true"));
        browser.get("/");
        assertThat(browser.location()).isEqualTo("/sign-in");
    }

    @Test
    void a_form_that_another_site_posts_is_refused() {
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
