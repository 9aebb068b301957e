package org.flightclearance.web.letter;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.letter.SomeLetters;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.manager;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class AnswerLetterTest {

    private static final String CHECK = "/letters/answer/check";

    private static String sent(String mission) {
        return ApiClient.file(requester(mission), ApiClient.sentDrone(mission));
    }

    private static Map<String, Object> letter(String... requests) {
        return new HashMap<>(Map.of(
                "request", List.of(requests),
                "/outcome", "approved",
                "/received_at", "2022-10-05T09:00",
                "/authority_reference", "N° 0457/MDAC",
                "/reason", "military_operations",
                "/reason_stated", "Zone d’opérations en cours",
                "/conditions", "By day",
                "/requests/1/outcome", "denied"));
    }

    private static void publish(String mission) {
        post(
                        manager(mission),
                        "/publications",
                        """
                        {"mission": "%s", "from": "2022-10-01", "to": "2022-12-31", "basis": "sent",
                         "title": "Last quarter of 2022", "answers_entered_until": "2022-12-31"}"""
                                .formatted(mission))
                .statusCode(201);
    }

    private static List<String> row(Document page, int index) {
        return page.select("table.list tbody tr").get(index).select("th, td").eachText();
    }

    @Test
    void a_page_shows_row_by_row_what_will_be_recorded_before_anything_is() {
        var mission = mission();
        var yes = sent(mission);
        var no = sent(mission);
        var browser = Browser.signedInAs(officer(mission));
        var check = browser.post(CHECK, letter(yes, no));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(check.select("h1").text()).isEqualTo("Check before you record");
        assertThat(check.select(".facts").text()).contains("N° 0457/MDAC", "5 Oct 2022 09:00Z");
        assertThat(row(check, 0)).first().isEqualTo(yes);
        assertThat(row(check, 0).subList(3, 6)).containsExactly("approved", "Conditions: By day", "approved");
        assertThat(row(check, 1).get(3)).isEqualTo("denied");
        assertThat(row(check, 1).get(4))
                .isEqualTo("Reason as stated: military operations"
                        + " Reason in the host’s words: Zone d’opérations en cours");
        assertThat(row(check, 1).get(5)).isEqualTo("denied");
        assertThat(browser.get("/requests/" + no).text()).doesNotContain("Zone d’opérations");

        browser.post("/letters/answer", Browser.fields(check));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().select("tbody .tag").eachText()).containsExactly("approved", "denied");
        assertThat(browser.get("/requests/" + no).text()).contains("Zone d’opérations en cours");
    }

    @Test
    void the_form_comes_back_with_what_was_entered_if_the_user_wants_to_change_it() {
        var mission = mission();
        var yes = sent(mission);
        var no = sent(mission);
        var browser = Browser.signedInAs(officer(mission));
        var check = browser.post(CHECK, letter(yes, no));
        var form = browser.post(check.select("[formaction]").attr("formaction"), Browser.fields(check));
        assertThat(browser.status()).isEqualTo(200);
        var fields = Browser.fields(form);
        // A text area begins with a line break, which browsers leave out
        fields.replaceAll((name, value) -> value instanceof String text ? text.strip() : value);
        assertThat(fields).containsAllEntriesOf(letter(yes, no));
    }

    @Test
    void a_late_answer_is_said_to_change_no_status() {
        var mission = mission();
        var late = sent(mission);
        var letter = letter(late);
        letter.put("/outcome", "denied");
        letter.remove("/conditions");
        letter.put("/received_at", "2022-10-08T08:00");
        var check = Browser.signedInAs(officer(mission)).post(CHECK, letter);
        assertThat(row(check, 0).get(5)).startsWith("no answer recorded").contains("26 h after the deadline");
    }

    @Test
    void what_changes_in_a_published_report_is_said_before_recording() {
        var mission = mission();
        var first = sent(mission);
        var second = sent(mission);
        publish(mission);
        var browser = Browser.signedInAs(officer(mission));
        var check = browser.post(CHECK, letter(first, second));
        assertThat(check.select(".note p").text())
                .isEqualTo("This changes the published report “Last quarter of 2022”:");
        assertThat(check.select(".note li").eachText())
                .containsExactly("approved 0 → 1", "denied 0 → 1", "no answer 2 → 0");

        var late = letter(first, second);
        late.put("/received_at", "2022-10-08T08:00");
        assertThat(browser.post(CHECK, late).select(".note")).isEmpty();
    }

    @Test
    void an_approval_that_is_not_valid_on_the_day_is_recorded_when_the_user_has_confirmed_it() {
        var mission = mission();
        var yes = sent(mission);
        var no = sent(mission);
        var letter = letter(yes, no);
        letter.put("/valid_from", "2022-09-22");
        letter.put("/valid_to", "2022-09-25");
        var browser = Browser.signedInAs(officer(mission));
        var check = browser.post(CHECK, letter);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(check.select("fieldset li").eachText())
                .singleElement()
                .asString()
                .contains(yes, "not valid when the flight departs");
        var fields = Browser.fields(check);
        var asked = browser.post("/letters/answer", fields);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(asked.select("h1").text()).isEqualTo("Check before you record");
        assertThat(faults(asked)).containsExactly("#field-confirmed");
        fields.put("/confirmed", asked.select("#field-confirmed").val());
        browser.post("/letters/answer", fields);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().select("tbody").text()).contains("Not valid on the day of the flight");
    }

    @Test
    void a_single_answer_is_shown_before_recording_if_it_changes_a_published_report() {
        var mission = mission();
        var reference = sent(mission);
        var browser = Browser.signedInAs(officer(mission));
        var answer = Map.of("/outcome", "approved", "/received_at", "2022-10-05T09:00");
        publish(mission);
        var form = browser.get("/requests/" + reference + "/answer");
        var fields = Browser.fields(form);
        fields.putAll(answer);
        var check = browser.post("/requests/" + reference + "/answer", fields);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(check.select(".note li").eachText()).containsExactly("approved 0 → 1", "no answer 1 → 0");
        assertThat(browser.get("/requests/" + reference).select("#answers")).isEmpty();
        var again = browser.post("/requests/" + reference + "/answer/change", Browser.fields(check));
        assertThat(Browser.fields(again)).containsAllEntriesOf(answer).doesNotContainKey("checked");
        browser.attach("/requests/" + reference + "/answer", Browser.fields(check), "a.pdf", SomeLetters.PDF);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get("/requests/" + reference).select(".tag.approved"))
                .isNotEmpty();

        browser.fillIn(
                "/requests/" + reference + "/revoke",
                Map.of("/received_at", "2022-10-06T09:00", "/reason", "security"));
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void a_single_answer_that_changes_nothing_published_and_looks_right_is_recorded_at_once() {
        var mission = mission();
        var reference = sent(mission);
        var browser = Browser.signedInAs(officer(mission));
        browser.fillIn(
                "/requests/" + reference + "/answer",
                Map.of("/outcome", "approved", "/received_at", "2022-10-05T09:00"));
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void a_single_approval_for_another_day_has_to_be_confirmed() {
        var mission = mission();
        var reference = sent(mission);
        var browser = Browser.signedInAs(officer(mission));
        var path = "/requests/" + reference + "/answer";
        var check = browser.fillIn(
                path, Map.of("/outcome", "approved", "/received_at", "2022-10-05T09:00", "/valid_to", "2022-10-06"));
        assertThat(check.select("fieldset li")).hasSize(1);
        var asked = browser.post(path, Browser.fields(check));
        assertThat(faults(asked)).containsExactly("#field-confirmed");
        browser.confirm(path, Browser.fields(check));
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void a_letter_that_breaks_a_rule_shows_the_form_again_instead_of_the_check() {
        var mission = mission();
        var letter = letter(sent(mission), sent(mission));
        letter.put("/requests/0/reason", "security");
        letter.put("/received_at", "");
        var browser = Browser.signedInAs(officer(mission));
        var form = browser.post(CHECK, letter);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(form)).containsExactlyInAnyOrder("#field-received_at", "#field-requests-0-reason");
        var reason = form.select("#field-requests-0-reason");
        assertThat(reason.attr("aria-invalid")).isEqualTo("true");
        assertThat(form.getElementById(reason.attr("aria-describedby")).text()).startsWith("Error: ");
        assertThat(form.select("main form").attr("action")).isEqualTo(CHECK);
    }

    @Test
    void the_scan_is_attached_with_the_recording_and_a_wrong_file_is_refused_on_the_same_page() {
        var mission = mission();
        var yes = sent(mission);
        var no = sent(mission);
        var browser = Browser.signedInAs(officer(mission));
        var check = browser.post(CHECK, letter(yes, no));
        assertThat(check.select("input[type=file]")).hasSize(1);
        var refused = browser.attach(
                "/letters/answer", Browser.fields(check), "a.pdf", "no letter".getBytes(StandardCharsets.UTF_8));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(refused)).containsExactly("#field-file");
        assertThat(refused.select("h1").text()).isEqualTo("Check before you record");
        browser.attach("/letters/answer", Browser.fields(refused), "a.pdf", SomeLetters.PDF);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get("/requests/" + no).select("#letters").text()).contains("a.pdf");
    }
}
