package org.flightclearance.web.filing;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.web.Browser;
import org.flightclearance.web.signin.HeldFormTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.requester;

/** Typed text is never lost: not by a fault, not by a second tab, not by a session that has ended. */
@QuarkusTest
class DraftsTest {

    private static final Map<String, Object> BEGUN =
            Map.of("/aircraft/callsign", "UNO701", "/legs/0/from", "GAGO", "/remarks", "Côté \"nord\" <b>");

    @Test
    void a_request_typed_with_faults_is_a_draft_in_another_tab_until_it_is_filed() {
        var mission = mission();
        var account = requester(mission);
        var browser = Browser.signedInAs(account);
        var refused = browser.post("/requests/new", with(mission, Map.of()));
        assertThat(browser.status()).isEqualTo(422);
        var id = refused.select("[name=draft]").val();
        assertThat(refused.select("a[hreflang=fr]").attr("href")).contains("draft=" + id);

        var elsewhere = Browser.signedInAs(account);
        var link = elsewhere.get("/requests/new").select("a[href*=draft]");
        assertThat(link.text()).isEqualTo(mission + " UNO701 GAGO");
        var draft = elsewhere.get(link.attr("href"));
        assertThat(draft.getElementById("field-remarks").wholeText().strip()).isEqualTo("Côté \"nord\" <b>");
        var fields = Browser.fields(draft);
        fields.putAll(Map.of(
                "/purpose", "isr",
                "/aircraft/class", "uav",
                "/sector", "East",
                "/legs/0/to", "GATS",
                "/legs/0/etd", "2190-10-07T06:00",
                "/legs/0/eta", "2190-10-07T08:00"));
        elsewhere.confirm("/requests/new", fields);
        assertThat(elsewhere.status()).isEqualTo(303);
        assertThat(elsewhere.get("/requests/new").select("a[href*=draft]")).isEmpty();
    }

    @Test
    void a_draft_saved_several_times_is_one_draft_and_can_be_discarded() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        browser.post("/requests/new", with(mission, Map.of("action", "keep")));
        var kept = browser.follow();
        assertThat(kept.select(".done")).hasSize(1);
        var id = kept.select("[name=draft]").val();
        browser.post("/requests/new", with(mission, Map.of("action", "keep", "draft", id, "/remarks", "Second")));
        assertThat(browser.get("/requests/new").select("a[href*=draft]")).hasSize(1);
        assertThat(browser.get("/").select("a[href='/requests/new#drafts']").text())
                .isEqualTo("You have 1 unfinished draft");
        browser.post("/drafts/" + id + "/discard", Map.of());
        assertThat(browser.get("/requests/new").select("a[href*=draft]")).isEmpty();
    }

    @Test
    void a_form_that_is_too_long_for_a_draft_says_so_and_shows_what_was_typed() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        var typed = "x".repeat(100_001);
        var page = browser.post("/requests/new", with(mission, Map.of("action", "keep", "/remarks", typed)));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(Browser.faults(page)).containsExactly("#field-remarks");
        assertThat(page.getElementById("field-remarks").wholeText()).contains(typed);
    }

    @Test
    void nobody_sees_the_drafts_of_another_user() {
        var mission = mission();
        var browser = Browser.signedInAs(requester(mission));
        browser.post("/requests/new", with(mission, Map.of("action", "keep")));
        var address = browser.location();
        var id = browser.follow().select("[name=draft]").val();
        var other = Browser.signedInAs(officer(mission));
        other.get(address);
        assertThat(other.status()).isEqualTo(404);
        other.get("/drafts/" + id);
        assertThat(other.status()).isEqualTo(404);
        other.post("/drafts/" + id + "/discard", Map.of());
        browser.get(address);
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void a_request_posted_after_the_session_ended_is_in_the_form_after_the_next_sign_in() {
        var mission = mission();
        var account = requester(mission);
        var browser = HeldFormTest.ended(account);
        browser.post("/requests/new", with(mission, Map.of()));
        assertThat(browser.status()).isEqualTo(307);
        assertThat(browser.location()).isEqualTo("/sign-in/held?to=%2Frequests%2Fnew");
        browser.post("/sign-in/held?to=/requests/new", with(mission, Map.of()));
        assertThat(browser.location()).isEqualTo("/sign-in?why=held");
        assertThat(browser.follow().select(".done").text()).contains("What you entered is kept");
        browser.post("/sign-in/check", Map.of("j_username", account, "j_password", ApiClient.PASSWORD));
        browser.follow();
        var form = browser.follow();
        assertThat(form.select("[name='/aircraft/callsign']").val()).isEqualTo("UNO701");
        assertThat(form.getElementById("field-remarks").wholeText().strip()).isEqualTo("Côté \"nord\" <b>");
    }

    @Test
    void any_other_held_form_is_sent_again_by_one_button() {
        var account = officer(mission());
        var browser = HeldFormTest.ended(account);
        browser.post("/sign-in/held?to=/requests/views", Map.of("/name", "Mine", "/query", "q=UNO"));
        browser.post("/sign-in/check", Map.of("j_username", account, "j_password", ApiClient.PASSWORD));
        var held = browser.follow();
        browser.post("/requests/views", Browser.fields(held));
        assertThat(browser.get("/requests").select(".views a").attr("href")).isEqualTo("/requests?q=UNO");
    }

    private static Map<String, Object> with(String mission, Map<String, Object> more) {
        var fields = new LinkedHashMap<>(BEGUN);
        fields.put("/mission", mission);
        fields.putAll(more);
        return fields;
    }
}
