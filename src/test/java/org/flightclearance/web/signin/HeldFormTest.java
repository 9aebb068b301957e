package org.flightclearance.web.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** A held form can be opened only by its sender, and its page says what it will do. */
@QuarkusTest
public class HeldFormTest {

    private static final Pattern DRAFT = Pattern.compile("/drafts/[0-9a-f-]{36}");
    private static final Map<String, String> VIEW = Map.of("/name", "Mine", "/query", "q=UNO");

    @Test
    void a_stranger_cannot_make_an_administrator_send_a_form_that_grants_a_role() {
        var requester = ApiClient.requester(ApiClient.mission());
        var stranger = Browser.stranger();
        stranger.post("/sign-in/held?to=/accounts/" + requester, Map.of("/roles", "admin"));
        var link = held(stranger);
        var administrator = Browser.signedInAs("admin");
        if (link != null) {
            var page = administrator.get(link);
            assertThat(page.select("form[action^='/accounts']")).isEmpty();
        }
        assertThat(link).isNull();
        assertThat(administrator.get("/accounts/" + requester).select("[value=admin][checked]"))
                .isEmpty();
    }

    @Test
    void a_held_form_opens_only_for_its_account_and_in_its_browser() {
        var mission = ApiClient.mission();
        var requester = ApiClient.requester(mission);
        var sender = ended(requester);
        sender.post("/sign-in/held?to=/requests/views", VIEW);
        assertThat(sender.location()).isEqualTo("/sign-in?why=held");
        var link = held(sender);
        for (var other : new Browser[] {
            Browser.signedInAs("admin"), Browser.signedInAs(ApiClient.officer(mission)), Browser.signedInAs(requester)
        }) {
            other.get(link);
            assertThat(other.status()).isEqualTo(404);
            other.post(link + "/discard", Map.of());
        }
        signIn(sender, ApiClient.officer(mission));
        sender.get(link);
        assertThat(sender.status()).isEqualTo(404);
        signIn(sender, requester);
        sender.get(link);
        assertThat(sender.status()).isEqualTo(200);
    }

    /** These forms can have a letter, so browsers send them in parts. */
    @Test
    void a_form_with_a_letter_is_held_without_it_and_asks_for_it_again() {
        var mission = ApiClient.mission();
        var officer = ApiClient.officer(mission);
        var reference = ApiClient.file(officer, ApiClient.sentDrone(mission));
        var answer = new HashMap<String, String>();
        Browser.fields(Browser.signedInAs(officer).get("/requests/" + reference + "/answer"))
                .forEach((name, value) -> answer.put(name, value.toString()));
        answer.putAll(Map.of(
                "/outcome",
                "denied",
                "/received_at",
                "2022-10-05T09:00",
                "/reason",
                "security",
                "/reason_stated",
                "<Nord>"));
        var sender = ended(officer);
        sender.attachWithLength("/requests/" + reference + "/answer", answer, "letter.pdf", "%PDF-");
        assertThat(sender.status()).isEqualTo(307);
        assertThat(sender.location()).startsWith("/sign-in/held?to=");
        sender.attachWithLength("/sign-in/held?to=/requests/" + reference + "/answer", answer, "letter.pdf", "%PDF-");
        assertThat(sender.location()).isEqualTo("/sign-in?why=held");
        var link = held(sender);
        signIn(sender, officer);
        var held = sender.get(link);
        assertThat(held.select("main").text()).contains("<Nord>", "letter.pdf");
        var again = sender.post("/requests/" + reference + "/answer", Browser.fields(held));
        assertThat(sender.status()).isEqualTo(422);
        assertThat(Browser.faults(again)).contains("#field-file");
        assertThat(again.select("#field-file-again").text()).contains("letter.pdf");
        assertThat(again.select("[value=denied][checked], [value=denied][selected]"))
                .isNotEmpty();
    }

    @Test
    void a_form_that_cannot_be_held_says_that_it_was_lost() {
        var mission = ApiClient.mission();
        var sender = ended(ApiClient.officer(mission));
        sender.upload("/imports", "ledger.csv", "mission\n");
        assertThat(sender.location()).isEqualTo("/sign-in?why=lost");
    }

    @Test
    void the_page_of_a_held_form_shows_its_target_and_its_fields() {
        var mission = ApiClient.mission();
        var sender = ended(ApiClient.requester(mission));
        sender.post(
                "/sign-in/held?to=/requests/" + mission + "-2022-0001/withdraw",
                Map.of("/withdrawal/reason", "not_needed", "/withdrawal/at", "2022-10-05T09:00", "x<b>", "</main>"));
        var link = held(sender);
        signIn(sender, ApiClient.requester(mission));
        var page = sender.get(link);
        assertThat(page.select("main").text())
                .contains("Withdraw request " + mission + "-2022-0001")
                .contains("2022-10-05T09:00", "x<b>", "</main>");
        assertThat(page.select("main dt").eachText()).hasSize(3);
    }

    @Test
    void no_form_is_held_for_a_live_session_or_for_a_cookie_that_is_not_ours() {
        var live = Browser.signedInAs(ApiClient.requester(ApiClient.mission()));
        live.post("/sign-in/held?to=/requests/views", VIEW);
        assertThat(held(live)).isNull();
        for (var cookie : new String[] {"", "x", "AAAA", "DAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "fw=="}) {
            var stranger = Browser.stranger().with("fct-session", cookie);
            stranger.post("/sign-in/held?to=/requests/views", VIEW);
            assertThat(stranger.location()).as(cookie).isEqualTo("/sign-in?why=lost");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/new",
                "/accounts/x",
                "/keys/new",
                "/keys/x/revoke",
                "/missions/new",
                "/rules/new",
                "/calendar/new",
                "/aerodromes/new",
                "/restrictions/new",
                "/publications/new",
                "/imports",
                "/account",
                "/sign-out",
                "/account/sign-out-everywhere",
                "/api/v1/accounts",
                "/q/health",
                "//elsewhere.example/",
                "/%5Celsewhere.example",
                "/requests/../accounts/new",
                "/requests/%2e%2e/accounts/new",
                "/requests/a/b/amend",
                "/requests/new%0D%0Ax",
                "/requests/new%5C",
                "/requests/new%09",
                "/requests/new?a=%250d",
                "https://elsewhere.example/requests/new",
                "x",
                "/requests/new/",
                "/requests/new;x=1",
                ""
            })
    void only_forms_of_daily_work_are_held(String to) {
        var sender = ended(ApiClient.requester(ApiClient.mission()));
        sender.post("/sign-in/held?to=" + to, Map.of("/name", "x"));
        assertThat(sender.status()).as(to).isEqualTo(303);
        assertThat(sender.location()).as(to).isEqualTo("/sign-in?why=lost");
    }

    @Test
    void passwords_of_a_held_form_are_not_stored() {
        var requester = ApiClient.requester(ApiClient.mission());
        var sender = ended(requester);
        var fields = new HashMap<>(VIEW);
        fields.put("/password", "secret");
        fields.put("j_password", "secret");
        sender.post("/sign-in/held?to=/requests/views", fields);
        var link = held(sender);
        signIn(sender, requester);
        assertThat(sender.get(link)
                        .select("form[action='/requests/views'] [type=hidden]")
                        .eachAttr("name"))
                .containsExactlyInAnyOrder("/name", "/query");
    }

    /** A browser whose session was ended from another browser. */
    public static Browser ended(String account) {
        var browser = Browser.signedInAs(account);
        Browser.signedInAs(account).post("/account/sign-out-everywhere", Map.of());
        return browser;
    }

    private static void signIn(Browser browser, String account) {
        browser.post("/sign-in/check", Map.of("j_username", account, "j_password", ApiClient.PASSWORD));
    }

    private static String held(Browser browser) {
        var matcher = DRAFT.matcher(String.join(" ", browser.cookiesSet()));
        return matcher.find() ? matcher.group() : null;
    }
}
