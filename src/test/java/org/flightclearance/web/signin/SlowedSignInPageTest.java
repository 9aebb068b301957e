package org.flightclearance.web.signin;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SlowedSignInPageTest {

    @Test
    void after_many_wrong_passwords_the_page_says_how_long_to_wait_even_with_the_right_one() {
        var officer = ApiClient.officer(ApiClient.mission());
        var browser = Browser.from("203.0.113.7");
        for (int i = 0; i < 5; i++) {
            browser.post("/sign-in/check", Map.of("j_username", officer, "j_password", "wrong"));
            assertThat(browser.location()).isEqualTo("/sign-in?again=true");
        }
        // If these take more than a second each, one more is checked, which only makes the waiting time longer
        for (int i = 0; i < 5; i++) {
            browser.post("/sign-in/check", Map.of("j_username", officer, "j_password", "wrong"));
        }
        browser.post("/sign-in/check", Map.of("j_username", officer, "j_password", ApiClient.PASSWORD));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.location()).matches("/sign-in\\?wait=\\d+");
        assertThat(browser.follow().select(".summary a").text()).contains("Too many wrong passwords", "second");
        browser.get("/");
        assertThat(browser.location()).isEqualTo("/sign-in");
        Browser.signedInAs(officer);
    }

    @Test
    void the_page_for_a_new_password_limits_wrong_guesses_too() {
        var officer = ApiClient.officer(ApiClient.mission());
        var browser = Browser.signedInAs(officer);
        for (int i = 0; i < 5; i++) {
            assertThat(changed(browser, "wrong " + i)).contains("The current password is wrong");
        }
        assertThat(changed(browser, "wrong again")).contains("Too many wrong passwords");
        assertThat(changed(browser, ApiClient.PASSWORD)).contains("Too many wrong passwords");
    }

    private static String changed(Browser browser, String current) {
        var fields = Map.of(
                "/current_password", current, "/password", "battery staple", "/password_again", "battery staple");
        var page = browser.post("/account", fields);
        assertThat(browser.status()).isEqualTo(422);
        return page.select(".summary a").text();
    }

    @Test
    void the_waiting_time_is_shown_in_whole_minutes_and_in_both_languages() {
        var browser = Browser.stranger();
        assertThat(browser.get("/sign-in?wait=1").select(".summary a").text()).contains("Wait one second");
        assertThat(browser.get("/sign-in?wait=60").select(".summary a").text()).contains("Wait 60 seconds");
        assertThat(browser.get("/sign-in?wait=61").select(".summary a").text()).contains("Wait 2 minutes");
        assertThat(browser.get("/sign-in?wait=900").select(".summary a").text()).contains("Wait 15 minutes");
        assertThat(browser.reading("fr")
                        .get("/sign-in?wait=900")
                        .select(".summary a")
                        .text())
                .contains("Attendez 15 minutes");
        assertThat(browser.get("/sign-in").select(".summary")).isEmpty();
    }
}
