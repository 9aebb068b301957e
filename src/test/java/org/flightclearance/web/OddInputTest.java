package org.flightclearance.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;

import io.restassured.RestAssured;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.EarlyTest;
import org.flightclearance.OnBothDatabases;
import org.flightclearance.api.ApiClient;
import org.flightclearance.api.Exchange;
import org.flightclearance.api.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;

/** Input that no page offers. The answer is a page that explains the error, never a server error. */
@EarlyTest
@OnBothDatabases
class OddInputTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOO_FAR = "%2B999999999-12-31";

    /** The form of a publication shows its period and does not ask for it. */
    @Test
    void an_unreadable_period_of_a_publication_leads_to_the_report_that_names_the_day() {
        var mission = mission();
        var browser = Browser.signedInAs(manager(mission));
        browser.get("/publications/new?mission=" + mission + "&from=2022-10-01&to=" + TOO_FAR);
        assertThat(browser.status()).isEqualTo(303);
        var page = browser.follow();
        assertThat(browser.status()).isEqualTo(400);
        assertThat(Browser.faults(page)).isNotEmpty();
        assertThat(page.text()).contains("1900", "2199");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests?departure_to=" + TOO_FAR,
                "/requests?departure_from=-999999999-01-01",
                "/requests?departure_from=1899-12-31",
                "/requests?departure_to=2200-01-01",
                "/reports/denials?from=" + TOO_FAR + "&to=" + TOO_FAR,
                "/reports/denials?from=-999999999-01-01&to=-999999999-12-31",
                "/reports/denials?as_of=-999999999-01-01T00:00:00Z",
                "/notes-verbales/annex.pdf?%2Fmission={mission}&%2Ffrom=" + TOO_FAR + "&%2Fto=2022-10-04"
            })
    void a_day_outside_1900_to_2199_is_refused_beside_its_field(String address) {
        var mission = mission();
        var browser = Browser.signedInAs(manager(mission));
        var page = browser.get(address.replace("{mission}", mission));
        assertThat(browser.status()).isEqualTo(400);
        assertThat(Browser.faults(page)).isNotEmpty();
        assertThat(page.text()).contains("1900", "2199");
    }

    @Test
    void a_posted_day_outside_1900_to_2199_is_refused_beside_its_field() {
        var admin = Browser.signedInAs(ApiClient.ADMIN);
        for (var day : new String[] {"+999999999-12-31", "-999999999-01-01", "2200-01-01", "1899-12-31"}) {
            var page = admin.fillIn("/keys/new", Map.of("/name", "Nightly", "/rights", "admin", "/expires_at", day));
            assertThat(admin.status()).as(day).isEqualTo(422);
            assertThat(Browser.faults(page)).as(day).containsExactly("#field-expires_at");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"basis=sended", "period=week", "by=colour&within=month", "by=month&within=colour"})
    void a_report_with_an_unknown_choice_is_refused(String query) {
        var browser = Browser.signedInAs(manager(mission()));
        var page = browser.get("/reports/denials?" + query);
        assertThat(browser.status()).isEqualTo(400);
        assertThat(page.select(".summary").text())
                .containsAnyOf("“sended” for “basis”", "“week” for “period”", "“colour” for");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests/new?amends=%00",
                "/requests/new?copy=a%00b",
                "/requests/%00",
                "/requests/a%00b/amend",
                "/requests?mission=%00",
                "/requests?q=%00",
                "/calendar?mission=%00",
                "/calendar/proposals?mission=%00",
                "/rules?mission=%00",
                "/reports/denials?mission=%00",
                "/imports/template.csv?mission=%00",
                "/history/holidays/%00",
                "/sign-in?why=%00"
            })
    void an_address_with_a_null_character_is_refused_or_not_found(String address) throws IOException {
        var page = get(session(officer(mission())), address);
        assertThat(page.status()).isIn(400, 404);
        assertFramed(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests?q=%00", "//requests?q=%00", "///requests?q=%00"})
    void the_other_language_of_a_refused_address_is_on_this_site(String address) throws IOException {
        var page = get(Map.of(), address);
        assertThat(page.status()).isEqualTo(400);
        assertThat(Jsoup.parse(page.body()).select("a[hreflang]").attr("href")).isEqualTo("/requests?lang=fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "q=%zz", "q=|", "q=^", "q=a b&status=pending", "#", "\\", "q=%", "\u00e9"})
    void a_list_with_an_odd_address_can_be_named_or_is_refused(String query) throws IOException {
        var browser = Browser.signedInAs(officer(mission()));
        browser.post("/requests/views", Map.of("/name", "Mine", "/query", query));
        assertThat(browser.status()).isIn(303, 422);
        if (browser.status() == 303) {
            browser.get(browser.location());
            assertThat(browser.status()).isEqualTo(200);
        }
    }

    @Test
    void a_named_list_keeps_only_known_filters() {
        var browser = Browser.signedInAs(officer(mission()));
        browser.post("/requests/views", Map.of("/name", "Mine", "/query", "status=pending&q=UNO+7&x=y&cursor=abc"));
        assertThat(browser.location()).isEqualTo("/requests?q=UNO+7&status=pending");
    }

    @Test
    void a_form_with_too_many_parts_is_refused() throws IOException {
        var parts = new StringBuilder();
        IntStream.range(0, 1200).forEach(i -> parts.append("--x\r\nContent-Disposition: form-data; name=\"f")
                .append(i)
                .append("\"\r\n\r\nv\r\n"));
        parts.append("--x--\r\n");
        var mission = mission();
        var session = session(officer(mission));
        for (var path : new String[] {"/imports", "/letters/answer"}) {
            var answer = post(session, path, "multipart/form-data; boundary=x", parts.toString());
            assertThat(answer.status()).as(path).isEqualTo(413);
            assertFramed(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "utf-99", "*"})
    void a_form_in_an_unknown_character_set_is_refused(String charset) throws IOException {
        var session = session(officer(mission()));
        var answer = post(session, "/requests/new", FORM + "; charset=" + charset, "/mission=M");
        assertThat(answer.status()).isEqualTo(415);
        assertFramed(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/name=%", "/name=%3", "/name=%zz", "%=x"})
    void a_form_with_a_broken_escape_is_refused(String body) throws IOException {
        var session = session(officer(mission()));
        for (var path : new String[] {"/keys/new", "/requests/new", "/imports/" + "0".repeat(32)}) {
            var answer = post(session, path, FORM, body);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertFramed(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "j_username=", "j_username=x", "j_password=x", "j_username=x&j_password="})
    void a_sign_in_without_name_or_password_shows_the_form_again(String body) throws IOException {
        var answer = post(Map.of("X-Forwarded-For", "192.0.2.78"), "/sign-in/check", FORM, body);
        assertThat(answer.status()).isIn(302, 303);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/sign-in?again=true");
    }

    @Test
    void a_choice_that_the_form_does_not_offer_is_refused_beside_its_field() {
        var mission = mission();
        var browser = Browser.signedInAs(manager(mission));
        var page = browser.fillIn("/publications/new?mission=" + mission, Map.of("/basis", "sended"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(page.select(".summary").text()).contains("“sended” is not one of: sent, departure, outcome");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--x\r\nContent-Disposition: form-data; name=\"/mission\"",
                "--x\r\nContent-Disposition: form-data; name=\"/mission\"\r\n\r\nM",
                "--x\r\n\r\n\r\n--x",
                "--y--",
                "x",
                ""
            })
    void a_form_that_ends_too_early_is_refused(String body) throws IOException {
        var session = session(officer(mission()));
        for (var path : new String[] {"/imports", "/letters/answer"}) {
            var answer = post(session, path, "multipart/form-data; boundary=x", body);
            assertThat(answer.status()).as(path).isIn(400, 422);
            assertFramed(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/imports", "/aerodromes/import", "/calendar/import", "/requests/new", "/keys/new", "/account"})
    void a_post_that_is_not_a_form_is_refused(String path) throws IOException {
        var session = session(ApiClient.ADMIN);
        for (var type : new String[] {null, "application/json", "text/plain", "garbage"}) {
            var answer = post(session, path, type, "{}");
            assertThat(answer.status()).as("%s as %s", path, type).isEqualTo(415);
            assertFramed(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "garbage", ""})
    void only_a_form_can_sign_in(String type) throws IOException {
        var body = type.startsWith("multipart")
                ? "--x\r\nContent-Disposition: form-data; name=\"j_username\"\r\n\r\nadmin\r\n--x--\r\n"
                : "j_username=admin";
        var answer = post(Map.of(), "/sign-in/check", type.isEmpty() ? null : type, body);
        assertThat(answer.status()).isEqualTo(415);
        assertFramed(answer);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private static Map<String, String> session(String account) throws IOException {
        var answer = post(Map.of(), "/sign-in/check", FORM, "j_username=" + account + "&j_password=correct+horse");
        assertThat(answer.status()).isEqualTo(302);
        return Map.of(
                "Cookie",
                answer.headers().get("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("fct-session="))
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst(";.*", ""));
    }

    private static Exchange get(Map<String, String> headers, String target) throws IOException {
        return new Wire(RestAssured.port).send(new Wire.Call("GET", target, headers, null));
    }

    private static Exchange post(Map<String, String> session, String path, String type, String body)
            throws IOException {
        var headers = new java.util.HashMap<>(session);
        if (type != null) {
            headers.put("Content-Type", type);
        }
        return new Wire(RestAssured.port)
                .send(new Wire.Call("POST", path, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertFramed(Exchange answer) {
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("html[lang] main h1")).as(answer.body()).hasSize(1);
    }
}
