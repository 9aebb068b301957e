package org.flightclearance.web.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.EarlyTest;
import org.flightclearance.api.ApiClient;
import org.flightclearance.web.frame.StyleSheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Headers that tell browsers what is allowed. */
@EarlyTest
@QuarkusTest
class SecurityHeadersTest {

    private static final Map<String, String> SIGN_IN = Map.of("j_username", "admin", "j_password", ApiClient.PASSWORD);

    @ParameterizedTest
    @CsvSource({
        "/sign-in, 200",
        "/nothing, 404",
        "/, 303",
        "/requests.csv, 303",
        "/?lang=fr, 303",
        "/css/tracker.css, 200",
        "/icon.svg, 200",
        "/api/v1/missions, 401",
        "/api/v1/nothing, 404",
        "/q/health/live, 200"
    })
    void every_answer_has_the_security_headers(String path, int status) {
        var answer = call().get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertSafe(answer);
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @Test
    void answers_without_a_page_have_the_security_headers_too() {
        var wrong = call().formParams(Map.of("j_username", "nobody", "j_password", "wrong"))
                .post("/sign-in/check");
        assertThat(wrong.statusCode()).isEqualTo(303);
        assertSafe(wrong);
        var foreign = call().header("Origin", "https://elsewhere.example").post("/sign-out");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertSafe(foreign);
        var large = call().contentType("application/x-www-form-urlencoded")
                .body("x".repeat(3 * 1024 * 1024))
                .post("/account");
        assertThat(large.statusCode()).isEqualTo(413);
        assertSafe(large);
    }

    @Test
    void over_tls_answers_have_hsts_and_cookies_are_secure() {
        var cookies = new CookieFilter();
        var calls = Stream.<Response>of(
                underTls(cookies).get("/requests?q=UNO"),
                underTls(cookies).formParams(SIGN_IN).post("/sign-in/check"),
                underTls(cookies).get("/?lang=fr"),
                underTls(cookies).post("/sign-out"));
        calls.forEach(answer -> {
            assertThat(answer.statusCode()).isIn(302, 303);
            assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
            assertThat(cookiesOf(answer))
                    .isNotEmpty()
                    .allSatisfy(cookie ->
                            assertThat(cookie).containsOnlyOnce("; secure").containsOnlyOnce("; httponly"))
                    .allSatisfy(cookie -> assertThat(cookie).containsOnlyOnce("; samesite="));
        });
    }

    @Test
    void cookies_are_http_only_and_same_site_and_not_secure_without_tls() {
        var cookies = new CookieFilter();
        Stream.<Response>of(
                        call().filter(cookies).get("/requests?q=UNO"),
                        call().filter(cookies).formParams(SIGN_IN).post("/sign-in/check"),
                        call().filter(cookies).get("/?lang=fr"),
                        call().filter(cookies).post("/sign-out"))
                .forEach(answer -> assertThat(cookiesOf(answer)).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                        .contains("; httponly", "; samesite=")
                        .doesNotContain("; secure")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://elsewhere.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void a_post_from_another_site_is_refused_even_with_the_session_cookie(String header) {
        var cookies = new CookieFilter();
        call().filter(cookies).formParams(SIGN_IN).post("/sign-in/check");
        assertThat(call().filter(cookies).get("/queue").statusCode()).isEqualTo(200);
        var name = header.replaceFirst(":.*", "");
        var foreign = call().filter(cookies)
                .header(name, header.replaceFirst(".*?: ", ""))
                .formParam("/name", "Bamako")
                .post("/missions/new");
        assertThat(foreign.statusCode()).isEqualTo(403);
        var own = call().filter(cookies)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("/name", "Bamako")
                .post("/missions/new");
        assertThat(own.statusCode()).isEqualTo(422);
    }

    @Test
    void the_style_sheet_is_cached_for_a_year_under_its_own_address_only() {
        assertThat(StyleSheet.ADDRESS).startsWith("/css/tracker.css?v=");
        assertThat(call().get(StyleSheet.ADDRESS).header("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        for (var other : List.of(StyleSheet.PATH, StyleSheet.PATH + "?v=0", StyleSheet.ADDRESS + "0")) {
            assertThat(call().get(other).header("Cache-Control")).as(other).isEqualTo("no-cache");
        }
    }

    private static void assertSafe(Response answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    /**
     * Cookies in lower case, because attribute names may be written either way. Leaves out a cookie that the framework
     * deletes.
     */
    private static List<String> cookiesOf(Response answer) {
        return answer.headers().getValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.startsWith("quarkus-redirect-location") || !cookie.contains("Max-Age=0"))
                .map(cookie -> cookie.toLowerCase(Locale.ROOT).replaceAll("; *", "; "))
                .toList();
    }

    private static RequestSpecification call() {
        return given().redirects().follow(false);
    }

    private static RequestSpecification underTls(CookieFilter cookies) {
        return call().filter(cookies).header("X-Forwarded-Proto", "https");
    }
}
