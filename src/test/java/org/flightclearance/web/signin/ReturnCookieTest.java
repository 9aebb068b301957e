package org.flightclearance.web.signin;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** No cookie or address can redirect a user to another site after sign-in. */
@QuarkusTest
class ReturnCookieTest {

    private static final Map<String, String> SIGN_IN = Map.of("j_username", "admin", "j_password", ApiClient.PASSWORD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://elsewhere.example/",
                "//elsewhere.example",
                "/requests",
                "requests",
                "%%%",
                "a b",
                "javascript:x",
                "http:x",
                "http://[",
                "https://localhost/"
            })
    void a_correct_password_is_accepted_whatever_page_the_cookie_names(String page) {
        var browser = Browser.stranger().with("quarkus-redirect-location", page.replace(" ", "%20"));
        browser.post("/sign-in/check", SIGN_IN);
        assertThat(browser.status()).isEqualTo(302);
        assertThat(browser.location()).isEqualTo("/");
        browser.get("/account");
        assertThat(browser.status()).as("signed in").isEqualTo(200);
    }

    @Test
    void an_address_cannot_add_attributes_to_the_cookie_that_stores_it() {
        var browser = Browser.stranger();
        browser.get("/requests;Domain=example.org;Max-Age=99999?q=a;Secure;b=%3B");
        var cookie = String.join("\n", browser.cookiesSet());
        assertThat(cookie.split(";")).hasSize(4);
        browser.get("/requests?q=a;b,c");
        browser.post("/sign-in/check", SIGN_IN);
        assertThat(browser.location()).isEqualTo("/requests?q=a%3Bb%2Cc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/x",
                "///elsewhere.example",
                "/%5Celsewhere.example",
                "//elsewhere.example/?a=b"
            })
    void the_link_to_the_other_language_stays_on_this_site(String address) {
        var page = Browser.stranger().get(address);
        assertThat(page.select("a[hreflang]").attr("href")).matches("/[^/\\\\].*");
    }
}
