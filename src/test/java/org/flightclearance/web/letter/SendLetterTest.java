package org.flightclearance.web.letter;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.flightclearance.api.ApiClient;
import org.flightclearance.time.UtcClock;
import org.flightclearance.web.Browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flightclearance.api.ApiClient.ADMIN;
import static org.flightclearance.api.ApiClient.as;
import static org.flightclearance.api.ApiClient.mission;
import static org.flightclearance.api.ApiClient.officer;
import static org.flightclearance.api.ApiClient.post;
import static org.flightclearance.api.ApiClient.requester;
import static org.flightclearance.api.ApiClient.sentDrone;
import static org.flightclearance.api.ApiClient.unsentDrone;
import static org.flightclearance.web.Browser.faults;

@QuarkusTest
class SendLetterTest {

    @Inject
    UtcClock clock;

    private static String unsent(String mission) {
        return ApiClient.file(requester(mission), unsentDrone(mission));
    }

    private static Map<String, Object> letter(String... requests) {
        return new HashMap<>(Map.of(
                "request", List.of(requests),
                "/sent/at", "2022-10-04T05:00",
                "/sent/channel", "note_verbale",
                "/sent/outgoing_reference", "NV/2022/118"));
    }

    private static void send(String mission, String channel, String outgoing, String at) {
        post(
                        requester(mission),
                        "/requests/" + unsent(mission) + "/dispatch",
                        """
                        {"sent_at": "%s", "channel": "%s", "outgoing_reference": %s}"""
                                .formatted(at, channel, outgoing))
                .statusCode(200);
    }

    @Test
    void a_letter_is_printed_then_delivered_then_recorded_and_its_form_proposes_what_is_usual() {
        var mission = mission();
        int year = clock.now().atOffset(ZoneOffset.UTC).getYear();
        send(mission, "email", "\"NV/%d/118\"".formatted(year), "2022-10-03T09:00:00Z");
        send(mission, "by_hand", "null", "2022-10-04T09:00:00Z");
        var first = unsent(mission);
        var browser = Browser.signedInAs(requester(mission));
        for (var address : List.of("/letters/send?request=" + first, "/requests/" + first + "/send")) {
            var form = browser.get(address);
            assertThat(form.select("h2").eachText())
                    .containsSubsequence(
                            "1. Print or download the letter",
                            "2. Have it signed or initialled, and deliver it",
                            "3. Record when it went");
            var fields = Browser.fields(form);
            assertThat(fields)
                    .containsEntry("/sent/channel", "by_hand")
                    .containsEntry("/sent/authority", "Ministry of Defence")
                    .containsEntry("/sent/outgoing_reference", "NV/%d/119".formatted(year));
            assertThat(fields.get("/sent/at").toString())
                    .startsWith(
                            clock.now().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
            assertThat(form.select("main form button").first().hasAttr("formaction"))
                    .as("the Enter key would print the letter")
                    .isFalse();
        }
    }

    @Test
    void the_form_proposes_the_authority_for_the_purpose_and_its_usual_channel() {
        var mission = mission();
        as(ADMIN)
                .body(
                        "{\"authorities\": [\"Defence\", {\"name\": \"Aviation\", \"usual_channel\": \"flight_programme\","
                                + " \"default_for\": [\"cargo\"]}]}")
                .patch("/missions/" + mission)
                .then()
                .statusCode(200);
        var cargo = ApiClient.file(requester(mission), unsentDrone(mission).replace("\"isr\"", "\"cargo\""));
        var browser = Browser.signedInAs(requester(mission));
        for (var address : List.of("/letters/send?request=" + cargo, "/requests/" + cargo + "/send")) {
            assertThat(Browser.fields(browser.get(address)))
                    .containsEntry("/sent/authority", "Aviation")
                    .containsEntry("/sent/channel", "flight_programme");
        }
        var both = letter(unsent(mission), cargo);
        var form = browser.get("/letters/send?request=" + cargo + "&request=" + unsent(mission));
        assertThat(Browser.fields(form)).containsEntry("/sent/authority", "");
        both.remove("/sent/authority");
        assertThat(faults(browser.post("/letters/send", both))).containsExactly("#field-sent-authority");
    }

    @Test
    void a_number_that_is_already_used_is_not_proposed() {
        var mission = mission();
        int year = clock.now().atOffset(ZoneOffset.UTC).getYear();
        send(mission, "email", "\"NV/%d/119\"".formatted(year), "2022-10-03T09:00:00Z");
        send(mission, "email", "\"NV/%d/118\"".formatted(year), "2022-10-04T09:00:00Z");
        var form = Browser.signedInAs(requester(mission)).get("/letters/send?request=" + unsent(mission));
        assertThat(Browser.fields(form)).containsEntry("/sent/outgoing_reference", "NV/%d/120".formatted(year));
    }

    @Test
    void a_row_that_breaks_the_letter_can_be_left_out() {
        var mission = mission();
        var first = unsent(mission);
        var departed = ApiClient.file(
                requester(mission),
                unsentDrone(mission).replace("2022-10-07", "2022-10-04").replace("T06", "T04"));
        var last = unsent(mission);
        var browser = Browser.signedInAs(requester(mission));
        var letter = letter(first, departed, last);
        letter.put("leave_out", first);
        var refused = browser.post("/letters/send", letter);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(faults(refused)).containsExactly("#field-requests-1");
        assertThat(refused.select("tr.wrong").text()).contains(departed);
        assertThat(refused.select("[name=leave_out][checked]").eachAttr("value"))
                .containsExactly(first);

        letter.put("leave_out", List.of(first, departed));
        browser.post("/letters/send", letter);
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.follow().select("tbody th").eachText()).containsExactly(last);
        assertThat(browser.get("/requests/" + first).select(".tag.submitted")).isNotEmpty();
    }

    @Test
    void a_letter_without_any_row_is_refused_at_its_rows() {
        var mission = mission();
        var only = unsent(mission);
        var letter = letter(only);
        letter.put("leave_out", only);
        var refused = Browser.signedInAs(requester(mission)).post("/letters/send", letter);
        assertThat(faults(refused)).containsExactly("#field-requests");
    }

    @Test
    void a_row_can_be_left_out_of_an_answer_and_the_others_keep_their_own_fields() {
        var mission = mission();
        var out = ApiClient.file(requester(mission), sentDrone(mission));
        var no = ApiClient.file(requester(mission), sentDrone(mission));
        var yes = ApiClient.file(requester(mission), sentDrone(mission));
        var browser = Browser.signedInAs(officer(mission));
        var answer = new HashMap<String, Object>(Map.of(
                "request", List.of(out, no, yes),
                "leave_out", out,
                "/outcome", "approved",
                "/received_at", "2022-10-05T09:00",
                "/requests/0/reason", "security",
                "/requests/1/outcome", "denied"));
        assertThat(faults(browser.post("/letters/answer/check", answer))).containsExactly("#field-requests-1-reason");
        answer.put("/requests/1/reason", "no_fly_zone");
        var check = browser.post("/letters/answer/check", answer);
        assertThat(check.select("table.list tbody th").eachText()).containsExactly(no, yes);
        browser.post("/letters/answer", Browser.fields(check));
        assertThat(browser.follow().select("tbody .tag").eachText()).containsExactly("denied", "approved");
        assertThat(browser.get("/requests/" + out).select("#answers")).isEmpty();
    }

    @Test
    void a_letter_sent_long_before_the_departure_has_to_be_confirmed() {
        var mission = mission();
        var first = unsent(mission);
        var letter = letter(first);
        letter.put("/sent/at", "2021-10-04T05:00");
        var browser = Browser.signedInAs(requester(mission));
        var asked = browser.post("/letters/send", letter);
        assertThat(faults(asked)).containsExactly("#field-confirmed");
        assertThat(asked.select("fieldset li").text()).contains(first, "180 days");
        browser.confirm("/letters/send", letter);
        assertThat(browser.status()).isEqualTo(303);
    }

    @Test
    void the_printed_draft_has_only_the_rows_of_the_letter() {
        var mission = mission();
        var out = unsent(mission);
        var in = ApiClient.file(requester(mission), unsentDrone(mission).replace("UNO701", "UNO702"));
        var letter = letter(out, in);
        letter.put("leave_out", List.of(out, in));
        var browser = Browser.signedInAs(requester(mission));
        browser.post("/letters/draft.pdf", letter);
        assertThat(browser.status()).isEqualTo(422);
        letter.put("leave_out", out);
        browser.post("/letters/draft.pdf", letter);
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void an_answer_can_be_said_to_be_received_now_instead_of_at_a_time() {
        var mission = mission();
        var departure = clock.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
        var reference = ApiClient.file(
                requester(mission),
                sentDrone(mission)
                        .replace("2022-10-07T06:00:00Z", departure.toString())
                        .replace(
                                "2022-10-07T11:30:00Z",
                                departure.plusSeconds(3600).toString()));
        var browser = Browser.signedInAs(officer(mission));
        var answer = new HashMap<String, Object>(Map.of("/outcome", "approved", "/received_now", "true"));
        answer.put("/received_at", "2022-10-05T09:00");
        answer.put("request", reference);
        assertThat(faults(browser.post("/letters/answer/check", answer))).containsExactly("#field-received_at");
        answer.remove("/received_at");
        var check = browser.post("/letters/answer/check", answer);
        assertThat(Browser.fields(check).get("/received_at").toString())
                .startsWith(clock.now().toString().substring(0, 10));
        browser.fillIn("/requests/" + reference + "/answer", Map.of("/outcome", "approved", "/received_now", "true"));
        assertThat(browser.status()).isEqualTo(303);
        assertThat(browser.get("/requests/" + reference).select(".tag.approved"))
                .isNotEmpty();
    }
}
